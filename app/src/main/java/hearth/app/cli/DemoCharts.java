package hearth.app.cli;

import hearth.app.charts.ChartExport;
import hearth.app.charts.ChartTheme;
import hearth.app.charts.CodonChart;
import hearth.app.charts.Measure;
import hearth.app.charts.SpectrumChart;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * The charts of the demo.
 *
 * @param folder where they are written
 */
record DemoCharts(Path folder) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 560;
  private static final double SCALE = 2;

  /**
   * Tries to measure a letter, before minutes of work end in a picture that cannot be drawn.
   *
   * @throws CliFailure when this computer has no font
   */
  void requireFonts() {
    try {
      new Font(Font.SANS_SERIF, Font.PLAIN, 12)
          .getStringBounds("k", new FontRenderContext(null, true, true));
    } catch (RuntimeException | Error e) {
      throw new CliFailure(
          ExitCode.MISSING, Messages.text("start.fonts"), Messages.text("start.fonts.remedy"), e);
    }
  }

  /** Draws the chart of each result. */
  List<Path> draw(Backend backend, List<JobOutcome> outcomes) throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (JobOutcome outcome : outcomes) {
      boolean spectrum = outcome.report().type().equals("kmer-spectrum");
      Path picture = folder.resolve(spectrum ? "spectrum.png" : "codon-usage.png");
      JFreeChart chart =
          spectrum
              ? spectrum(backend.results().spectrum(outcome.id()))
              : CodonChart.create(
                  backend.results().codonTable(outcome.id()), Measure.RSCU, ChartTheme.LIGHT);
      ChartExport.png(chart, picture, WIDTH, HEIGHT, SCALE);
      pictures.add(picture);
    }
    return pictures;
  }

  private static JFreeChart spectrum(KmerSpectrum spectrum) {
    SpectrumChart.Scale scale = SpectrumChart.firstScale(spectrum);
    return SpectrumChart.create(spectrum, scale.logX(), scale.logY(), ChartTheme.LIGHT);
  }
}
