package hearth.cluster.engine;

/**
 * How far the preparation of an image is.
 *
 * @param text what is done now, a few words
 * @param fraction how much of all is done, 0 to 1
 */
public record ImageProgress(String text, double fraction) {
  public ImageProgress {
    fraction = Math.clamp(fraction, 0, 1);
  }
}
