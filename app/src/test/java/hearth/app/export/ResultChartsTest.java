package hearth.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.ChartTheme;
import hearth.app.fakes.FakeResults;
import hearth.app.fakes.ResultSamples;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Every chart of every kind of result, in every format. */
class ResultChartsTest {
  private static final Path FOLDER = Path.of("target", "exports");

  /** A chart with the name of its result. */
  record Named(String result, ExportedChart chart) {
    @Override
    public String toString() {
      return result + "-" + chart.id();
    }
  }

  static Stream<Named> everyChart() throws IOException {
    FakeResults results = new FakeResults();
    List<Named> charts = new ArrayList<>();
    ResultSamples.fill(results);
    charts.addAll(charts(results));
    ResultSamples.fillKinds(results);
    charts.addAll(charts(results));
    return charts.stream();
  }

  private static List<Named> charts(FakeResults results) throws IOException {
    List<Named> charts = new ArrayList<>();
    for (ResultSummary result : results.list()) {
      String id = result.request().id();
      ResultCharts.read(id, result.manifest().kind(), results)
          .forEach(chart -> charts.add(new Named(id, chart)));
    }
    return charts;
  }

  @Test
  void everyKindHasItsCharts() throws IOException {
    assertThat(everyChart())
        .extracting(Named::toString)
        .contains(
            "reads-spectrum",
            "codons-rscu",
            "codons-per-thousand",
            "stats-qualities",
            "stats-copies",
            "compare-cosine",
            "kmeans-middles",
            "check-partitions")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("everyChart")
  void isWrittenInEveryFormat(Named named) throws Exception {
    JFreeChart chart = named.chart().draw(ChartTheme.PRINT);
    PictureSize size = new PictureSize(240, 135, 96);
    for (PictureFormat format : PictureFormat.values()) {
      ChartPictures.write(chart, FOLDER.resolve(named + format.suffix()), format, size);
    }
    Document svg = Drawings.xml(Files.readAllBytes(FOLDER.resolve(named + ".svg")));
    assertThat(Drawings.texts(svg)).contains(chart.getTitle().getText());
    try (PDDocument pdf = Loader.loadPDF(FOLDER.resolve(named + ".pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(chart.getTitle().getText());
    }
    assertThat(named.chart().guidance()).isNotBlank();
    assertThat(named.chart().table()).endsWith(".tsv");
  }
}
