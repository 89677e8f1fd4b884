package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.Spectra;
import hearth.app.charts.SpectrumChart;
import hearth.app.plot.Drawn;
import hearth.cluster.results.KmerSpectrum;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumZoomTest {
  private final KmerSpectrum reads = Spectra.reads(30, 48_000);
  private final SpectrumZoom zoom = new SpectrumZoom();

  @Test
  void aDragInEitherDirectionShowsTheBarsThatItTouchesWhole() {
    JFreeChart chart = chart(false);
    zoom.show(chart, at(40.2), at(20.4));
    assertThat(x(chart)).isEqualTo(new Range(19.5, 40.5));
    zoom.show(chart, at(20.4), at(40.2));
    assertThat(x(chart)).isEqualTo(new Range(19.5, 40.5));
  }

  @Test
  void aBarOfWhichAPartIsInSightFitsToo() {
    JFreeChart chart = SpectrumChart.create(reads, false, true, ChartTheme.LIGHT);
    zoom.begin(chart);
    zoom.show(chart, new Range(1.2, 4));
    assertThat(y(chart).getUpperBound()).isGreaterThan(reads.bins().get(0).distinct());
  }

  @Test
  void whatTheFirstViewLeavesOutIsNotSaidOfAnother() {
    JFreeChart chart = chart(false);
    assertThat(shownTitles(chart)).anyMatch(title -> title.contains("taller than the y axis"));
    zoom.show(chart, new Range(20, 40));
    assertThat(shownTitles(chart))
        .noneMatch(title -> title.contains("taller than the y axis"))
        .anyMatch(title -> title.contains("distinct k-mers"));
    JFreeChart paper = SpectrumChart.create(reads, false, false, ChartTheme.LIGHT);
    Drawn.copyView(chart, paper);
    assertThat(shownTitles(paper)).isEqualTo(shownTitles(chart));
  }

  @Test
  void theHeightFitsWhatIsInSight() {
    JFreeChart chart = chart(false);
    zoom.show(chart, new Range(40, 60));
    double tallest =
        reads.bins().stream()
            .filter(bin -> bin.multiplicity() >= 40 && bin.multiplicity() <= 60)
            .mapToDouble(bin -> bin.distinct())
            .max()
            .orElseThrow();
    assertThat(y(chart).getUpperBound()).isBetween(tallest, tallest * 1.3);
  }

  @Test
  void barsThatTheFirstViewCutsOffDoNotFlattenTheRest() {
    JFreeChart chart = chart(false);
    double before = y(chart).getUpperBound();
    zoom.show(chart, new Range(1, 50));
    assertThat(y(chart).getUpperBound()).isLessThanOrEqualTo(before * 1.2);
  }

  @Test
  void aViewOfTheErrorSlopeAloneShowsItWhole() {
    JFreeChart chart = chart(false);
    zoom.show(chart, new Range(0.5, 2.5));
    assertThat(y(chart).getUpperBound()).isGreaterThan(reads.bins().get(0).distinct());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void inAndOutAgainIsWhereItWas(boolean log) {
    JFreeChart chart = chart(log);
    zoom.show(chart, new Range(10, 90));
    zoom.by(chart, SpectrumZoom.IN, at(30));
    zoom.by(chart, SpectrumZoom.OUT, at(30));
    assertThat(x(chart).getLowerBound()).isCloseTo(10, within(1e-6));
    assertThat(x(chart).getUpperBound()).isCloseTo(90, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neverLeavesTheDataAndNeverBecomesEmpty(boolean log) {
    JFreeChart chart = chart(log);
    for (int i = 0; i < 60; i++) {
      zoom.by(chart, SpectrumZoom.OUT, at(30));
    }
    double last = reads.bins().get(reads.bins().size() - 1).multiplicity();
    assertThat(x(chart)).isEqualTo(new Range(0.5, last + 0.5));
    for (int i = 0; i < 60; i++) {
      zoom.by(chart, SpectrumZoom.IN, at(30));
    }
    assertThat(x(chart).getLength()).isGreaterThanOrEqualTo(2);
    assertThat(y(chart).getLength()).isPositive();
  }

  private static Point2D at(double multiplicity) {
    return new Point2D.Double(multiplicity, 0);
  }

  private JFreeChart chart(boolean log) {
    JFreeChart chart = SpectrumChart.create(reads, log, false, ChartTheme.LIGHT);
    zoom.begin(chart);
    return chart;
  }

  private static List<String> shownTitles(JFreeChart chart) {
    return IntStream.range(0, chart.getSubtitleCount())
        .mapToObj(chart::getSubtitle)
        .filter(title -> title.isVisible() && title instanceof TextTitle)
        .map(title -> ((TextTitle) title).getText())
        .toList();
  }

  private static Range x(JFreeChart chart) {
    return chart.getXYPlot().getDomainAxis().getRange();
  }

  private static Range y(JFreeChart chart) {
    return chart.getXYPlot().getRangeAxis().getRange();
  }
}
