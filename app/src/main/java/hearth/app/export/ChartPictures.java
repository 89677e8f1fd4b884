package hearth.app.export;

import java.io.IOException;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;

/** Writes charts as pictures. */
public final class ChartPictures {

  private ChartPictures() {}

  /**
   * Writes a chart. The file is there whole or not at all.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(JFreeChart chart, Path file, PictureFormat format, PictureSize size)
      throws IOException {
    OutputFile.write(
        file,
        switch (format) {
          case PNG -> PngPicture.of(chart, size);
          case SVG -> SvgPicture.of(chart, size);
          case PDF -> PdfPicture.of(chart, size);
        });
  }
}
