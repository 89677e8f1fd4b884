package hearth.app.plot;

import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** Zooms a chart along x, within its first view. */
public class XyZoom implements ChartZoom {
  private static final double FEWEST = 2;
  private Range first = new Range(0, 1);

  @Override
  public void begin(JFreeChart chart) {
    first = x(chart).getRange();
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    view(chart, AxisView.by(x(chart), factor, at.getX()));
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    double from = Math.min(one.getX(), other.getX());
    view(chart, whole(new Range(from, Math.max(one.getX(), other.getX()))));
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    Range shown = AxisView.moved(x(chart), across, first);
    x(chart).setRange(shown);
    fit(chart, shown);
  }

  /** A range that was dragged over, widened to all that it touches. */
  protected Range whole(Range dragged) {
    return dragged;
  }

  private void view(JFreeChart chart, Range wanted) {
    Range shown = AxisView.within(wanted, first, FEWEST);
    x(chart).setRange(shown);
    fit(chart, shown);
  }

  /** Fits what else there is to what is in sight. */
  protected void fit(JFreeChart chart, Range shown) {}

  private static ValueAxis x(JFreeChart chart) {
    return chart.getXYPlot().getDomainAxis();
  }
}
