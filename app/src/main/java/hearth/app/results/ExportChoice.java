package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.export.PictureFormat;
import hearth.app.export.PictureSize;

/**
 * How charts are exported, as a person chose it last.
 *
 * @param width in mm or pixels
 * @param height in mm or pixels
 * @param pixels whether width and height are in pixels
 * @param dpi pixels for each inch
 */
public record ExportChoice(
    PictureFormat format, double width, double height, boolean pixels, int dpi, ChartTheme theme) {

  /** Before anybody chose. */
  public static final ExportChoice FIRST =
      new ExportChoice(
          PictureFormat.PNG,
          PictureSize.USUAL.width(),
          PictureSize.USUAL.height(),
          false,
          PictureSize.USUAL.dpi(),
          ChartTheme.PRINT);

  PictureSize size() {
    return pixels ? PictureSize.ofPixels(width, height, dpi) : new PictureSize(width, height, dpi);
  }
}
