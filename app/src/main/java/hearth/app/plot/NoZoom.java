package hearth.app.plot;

import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;

/** For a chart that is shown whole, beside others that are zoomed. */
public final class NoZoom implements ChartZoom {
  @Override
  public boolean works() {
    return false;
  }

  @Override
  public void begin(JFreeChart chart) {
    // There is no other view.
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    // There is no other view.
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    // There is no other view.
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    // There is no other view.
  }
}
