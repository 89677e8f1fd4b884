package hearth.cluster.forecast;

/**
 * A job that has finished.
 *
 * @param seconds how long it took; more than 0
 * @param progress how it went on
 */
public record PastRun(Work work, double seconds, ProgressCurve progress) {

  /** A run of which only its length is known. */
  public PastRun(Work work, double seconds) {
    this(work, seconds, ProgressCurve.UNKNOWN);
  }
}
