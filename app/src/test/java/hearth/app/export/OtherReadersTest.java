package hearth.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.Spectra;
import hearth.app.charts.SpectrumChart;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures are drawn alike by programs that are not Hearth's: rsvg-convert (Debian package {@code
 * librsvg2-bin}) and pdftoppm ({@code poppler-utils}). In CI they are there.
 */
class OtherReadersTest {
  private static final PictureSize SIZE = new PictureSize(180, 120, 144);

  /** Edges, which each program smooths its own way, are a part of a colour's area. */
  private static final double EDGES = 0.15;

  @TempDir Path folder;
  private final JFreeChart chart =
      SpectrumChart.create(Spectra.reads(30, 48_000), false, false, ChartTheme.PRINT);
  private BufferedImage own = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  @BeforeEach
  void draw() throws IOException {
    own = ImageIO.read(write(PictureFormat.PNG).toFile());
  }

  private Path write(PictureFormat format) throws IOException {
    Path file = folder.resolve("chart" + format.suffix());
    ChartPictures.write(chart, file, format, SIZE);
    return file;
  }

  @Test
  void rsvgConvertDrawsTheSvg() throws Exception {
    Path picture = folder.resolve("svg.png");
    run("rsvg-convert", "-w", "1020", write(PictureFormat.SVG).toString(), "-o", "" + picture);
    looksLikeOurs(ImageIO.read(picture.toFile()));
  }

  @Test
  void pdftoppmDrawsThePdf() throws Exception {
    Path name = folder.resolve("pdf");
    run("pdftoppm", "-png", "-singlefile", "-r", "144", "" + write(PictureFormat.PDF), "" + name);
    looksLikeOurs(ImageIO.read(folder.resolve("pdf.png").toFile()));
  }

  private void looksLikeOurs(BufferedImage read) {
    assertThat(read.getWidth()).isBetween(own.getWidth() - 2, own.getWidth() + 2);
    assertThat(read.getHeight()).isBetween(own.getHeight() - 2, own.getHeight() + 2);
    for (var color :
        List.of(
            ChartTheme.PRINT.primary(),
            ChartTheme.PRINT.attention(),
            ChartTheme.PRINT.background())) {
      double share = Drawings.share(own, color);
      assertThat(share).isGreaterThan(0.01);
      assertThat(Drawings.share(read, color)).isCloseTo(share, within(EDGES * share));
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(isThere(command[0])).as(command[0] + " is installed").isTrue();
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("said.txt")).content().isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  private static boolean isThere(String program) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(place).resolve(program))) {
        return true;
      }
    }
    return false;
  }
}
