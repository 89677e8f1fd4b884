package hearth.app.results;

import hearth.app.charts.OverlayChart;
import hearth.app.charts.OverlayPlot;
import hearth.app.plot.AxisView;
import hearth.app.plot.ChartZoom;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;

/** Zooms several spectra along x, over the whole range of multiplicities; y follows. */
final class OverlayZoom implements ChartZoom {
  private static final double FEWEST = 2;
  private static final double HALF = 0.5;

  private final Supplier<OverlayPlot> plot;

  OverlayZoom(Supplier<OverlayPlot> plot) {
    this.plot = plot;
  }

  @Override
  public void begin(JFreeChart chart) {
    // The first view is the chart's own.
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    view(chart, AxisView.by(chart.getXYPlot().getDomainAxis(), factor, at.getX()));
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    double from = Math.round(Math.min(one.getX(), other.getX())) - HALF;
    view(chart, new Range(from, Math.round(Math.max(one.getX(), other.getX())) + HALF));
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    Range all = OverlayChart.all(plot.get());
    view(chart, AxisView.moved(chart.getXYPlot().getDomainAxis(), across, all));
  }

  private void view(JFreeChart chart, Range wanted) {
    Range shown = AxisView.within(wanted, OverlayChart.all(plot.get()), FEWEST);
    chart.getXYPlot().getDomainAxis().setRange(shown);
    OverlayChart.fitHeight(chart.getXYPlot(), plot.get(), shown);
  }
}
