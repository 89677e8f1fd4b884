package hearth.app.cli;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.CodonChart;
import hearth.app.charts.Measure;
import hearth.app.charts.SpectrumChart;
import hearth.app.export.ChartPictures;
import hearth.app.export.PictureFormat;
import hearth.app.export.PictureSize;
import hearth.cluster.results.KmerSpectrum;
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
  private static final PictureSize SIZE = PictureSize.ofPixels(2000, 1120, 192);

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
                  backend.results().codonTable(outcome.id()), Measure.RSCU, ChartTheme.PRINT);
      ChartPictures.write(chart, picture, PictureFormat.PNG, SIZE);
      pictures.add(picture);
    }
    return pictures;
  }

  private static JFreeChart spectrum(KmerSpectrum spectrum) {
    SpectrumChart.Scale scale = SpectrumChart.firstScale(spectrum);
    return SpectrumChart.create(spectrum, scale.logX(), scale.logY(), ChartTheme.PRINT);
  }
}
