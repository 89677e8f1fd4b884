package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartExportTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void writesAPictureInTheThemesColoursWithoutADisplay(ChartTheme theme) throws IOException {
    Path file = folder.resolve("Ergebnisse ä/spectrum.png");
    JFreeChart chart = SpectrumChart.create(Spectra.reads(30, 1_000_000), false, false, theme);

    ChartExport.png(chart, file, 900, 560, 2);

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1800);
    assertThat(image.getHeight()).isEqualTo(1120);
    assertThat(new Color(image.getRGB(3, 3))).isEqualTo(theme.background());
    assertThat(colours(image)).contains(theme.primary().getRGB(), theme.attention().getRGB());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).as("no temporary file stays").containsExactly(file);
    }
  }

  @Test
  void aFailureLeavesTheOldPicture() throws IOException {
    Path file = Files.createDirectories(folder.resolve("taken.png"));
    Files.writeString(file.resolve("inside"), "x");
    JFreeChart chart = CodonChart.create(Tables.standard(), Measure.RSCU, ChartTheme.LIGHT);

    assertThatThrownBy(() -> ChartExport.png(chart, file, 300, 200, 1))
        .isInstanceOf(IOException.class);
    assertThat(file.resolve("inside")).exists();
    assertThat(folder.resolve("taken.png.part")).doesNotExist();
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
