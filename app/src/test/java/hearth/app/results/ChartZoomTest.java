package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.app.charts.BarPlot;
import hearth.app.charts.ChartPlot;
import hearth.app.charts.ChartTheme;
import hearth.app.charts.ClusteringPlots;
import hearth.app.charts.ComparisonPlots;
import hearth.app.charts.Kinds;
import hearth.app.charts.StatisticsPlots;
import hearth.app.plot.ChartZoom;
import hearth.app.plot.XyZoom;
import java.awt.geom.Point2D;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zooms of bars, lines and maps. */
class ChartZoomTest {

  private static JFreeChart draw(ChartPlot plot, ChartZoom zoom) {
    JFreeChart chart = plot.draw(ChartTheme.LIGHT);
    zoom.begin(chart);
    return chart;
  }

  private static ValueAxis x(JFreeChart chart) {
    return chart.getXYPlot().getDomainAxis();
  }

  private static ValueAxis y(JFreeChart chart) {
    return chart.getXYPlot().getRangeAxis();
  }

  private static Point2D at(double x, double y) {
    return new Point2D.Double(x, y);
  }

  static Stream<Arguments> all() {
    BarPlot linear = StatisticsPlots.gc(Kinds.reads());
    BarPlot log = StatisticsPlots.lengths(Kinds.assembly());
    return Stream.of(
        Arguments.of(linear, new BarZoom(linear), 40),
        Arguments.of(log, new BarZoom(log), 400),
        Arguments.of(StatisticsPlots.qualities(Kinds.reads()), new XyZoom(), 40),
        Arguments.of(
            ComparisonPlots.map(Kinds.comparison(12), ComparisonPlots.Kind.MASH),
            new HeatZoom(),
            4));
  }

  @ParameterizedTest
  @MethodSource("all")
  void inAndOutAgainIsWhereItWas(ChartPlot plot, ChartZoom zoom, double place) {
    JFreeChart chart = draw(plot, zoom);
    zoom.by(chart, ChartZoom.IN, at(place, 3));
    Range x = x(chart).getRange();
    Range y = y(chart).getRange();
    zoom.by(chart, ChartZoom.IN, at(place, 3));
    assertThat(x(chart).getRange().getLength()).isLessThan(x.getLength());
    zoom.by(chart, ChartZoom.OUT, at(place, 3));
    assertThat(x(chart).getLowerBound()).isCloseTo(x.getLowerBound(), within(1e-6));
    assertThat(x(chart).getUpperBound()).isCloseTo(x.getUpperBound(), within(1e-6));
    assertThat(y(chart).getLowerBound()).isCloseTo(y.getLowerBound(), within(1e-6));
    assertThat(y(chart).getUpperBound()).isCloseTo(y.getUpperBound(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("all")
  void neverLeavesTheFirstViewAndNeverBecomesEmpty(ChartPlot plot, ChartZoom zoom, double place) {
    JFreeChart chart = draw(plot, zoom);
    Range first = x(chart).getRange();
    for (int i = 0; i < 60; i++) {
      zoom.by(chart, ChartZoom.IN, at(place, 3));
    }
    assertThat(x(chart).getRange().getLength()).isCloseTo(2, within(1e-9));
    assertThat(y(chart).getRange().getLength()).isPositive();
    for (int i = 0; i < 60; i++) {
      zoom.by(chart, ChartZoom.OUT, at(place, 3));
    }
    assertThat(x(chart).getLowerBound()).isCloseTo(first.getLowerBound(), within(1e-3));
    assertThat(x(chart).getUpperBound()).isCloseTo(first.getUpperBound(), within(1e-3));
  }

  @Test
  void aDragShowsTheBarsThatItTouchesWholeAndFitsTheTallestOfThem() {
    BarPlot plot = StatisticsPlots.lengths(Kinds.assembly());
    BarZoom zoom = new BarZoom(plot);
    JFreeChart chart = draw(plot, zoom);
    BarPlot.Bar first = plot.bars().get(1);
    BarPlot.Bar second = plot.bars().get(2);
    zoom.show(chart, at(second.middle(), 0), at(first.middle(), 1));
    assertThat(x(chart).getRange()).isEqualTo(new Range(first.from(), second.to()));
    assertThat(y(chart).getUpperBound()).isBetween((double) first.value(), 1.2 * first.value());
  }

  @Test
  void aMapShowsTheCellsWholeThatWereDraggedOver() {
    HeatZoom zoom = new HeatZoom();
    JFreeChart chart = draw(ClusteringPlots.middles(Kinds.clustering()), zoom);
    double rows = y(chart).getUpperBound();
    zoom.show(chart, at(1.4, rows - 0.2), at(0.2, 0.5));
    assertThat(x(chart).getRange()).isEqualTo(new Range(0, 2));
    assertThat(y(chart).getRange()).isEqualTo(new Range(0, rows));
  }
}
