package hearth.app.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is on paper. Letters and lines have the same size on paper whatever the
 * picture's is: a wider picture has more room and no larger letters.
 *
 * @param width in mm
 * @param height in mm
 * @param dpi pixels for each inch of a PNG; SVG and PDF have none
 */
public record PictureSize(double width, double height, int dpi) {

  /** A page wide, at a resolution that journals take. */
  public static final PictureSize USUAL = new PictureSize(240, 135, 300);

  /** What is neither too small to read nor too large to print, in mm. */
  public static final int LEAST_MM = 40;

  public static final int MOST_MM = 2_000;
  public static final int LEAST_DPI = 50;
  public static final int MOST_DPI = 1_200;

  /** As many as fit into the memory of a small computer: 400 MB. */
  public static final long MOST_PIXELS = 100_000_000;

  private static final double MM = 25.4;
  private static final double UNITS = 96;
  private static final double POINTS = 72;
  private static final Pattern WORDS =
      Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?)[xX×]([0-9]{1,5}(?:\\.[0-9]{1,3})?)(mm|px)?");

  /** A size in pixels. */
  public static PictureSize ofPixels(double width, double height, int dpi) {
    return new PictureSize(width * MM / dpi, height * MM / dpi, dpi);
  }

  /**
   * Reads {@code 160x90}, {@code 160x90mm} or {@code 1920x1080px}; empty when it is nothing like
   * that.
   */
  public static Optional<PictureSize> parse(String words, int dpi) {
    Matcher found = WORDS.matcher(words.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    double width = Double.parseDouble(found.group(1));
    double height = Double.parseDouble(found.group(2));
    return Optional.of(
        "px".equals(found.group(3))
            ? ofPixels(width, height, dpi)
            : new PictureSize(width, height, dpi));
  }

  /** Whether a chart can be drawn so large. */
  public boolean isSound() {
    return isSound(width) && isSound(height) && dpi >= LEAST_DPI && dpi <= MOST_DPI;
  }

  private static boolean isSound(double mm) {
    return mm >= LEAST_MM && mm <= MOST_MM;
  }

  /** Whether a PNG of this size fits into memory. */
  public boolean fitsPixels() {
    return (long) pixelsWide() * pixelsHigh() <= MOST_PIXELS;
  }

  public int pixelsWide() {
    return (int) Math.round(width / MM * dpi);
  }

  public int pixelsHigh() {
    return (int) Math.round(height / MM * dpi);
  }

  /** Width in 1/96 inch, in which charts have their letters and lines. */
  double unitsWide() {
    return width / MM * UNITS;
  }

  double unitsHigh() {
    return height / MM * UNITS;
  }

  /** Width in 1/72 inch. */
  double pointsWide() {
    return width / MM * POINTS;
  }

  double pointsHigh() {
    return height / MM * POINTS;
  }

  double pixelsPerUnit() {
    return dpi / UNITS;
  }
}
