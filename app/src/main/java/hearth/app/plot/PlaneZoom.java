package hearth.app.plot;

import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** Zooms a chart of points along both axes, within its first view. */
public final class PlaneZoom implements ChartZoom {

  /** The least that is shown, as a share of the first view. */
  private static final double LEAST = 0.002;

  private Range firstX = new Range(0, 1);
  private Range firstY = firstX;

  @Override
  public void begin(JFreeChart chart) {
    firstX = x(chart).getRange();
    firstY = y(chart).getRange();
  }

  @Override
  public boolean alongY() {
    return true;
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    view(chart, AxisView.by(x(chart), factor, at.getX()), AxisView.by(y(chart), factor, at.getY()));
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    view(chart, between(one.getX(), other.getX()), between(one.getY(), other.getY()));
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    x(chart).setRange(AxisView.moved(x(chart), across, firstX));
    y(chart).setRange(AxisView.moved(y(chart), up, firstY));
  }

  private void view(JFreeChart chart, Range wantedX, Range wantedY) {
    x(chart).setRange(AxisView.within(wantedX, firstX, LEAST * firstX.getLength()));
    y(chart).setRange(AxisView.within(wantedY, firstY, LEAST * firstY.getLength()));
  }

  private static Range between(double one, double other) {
    return new Range(Math.min(one, other), Math.max(one, other));
  }

  private static ValueAxis x(JFreeChart chart) {
    return chart.getXYPlot().getDomainAxis();
  }

  private static ValueAxis y(JFreeChart chart) {
    return chart.getXYPlot().getRangeAxis();
  }
}
