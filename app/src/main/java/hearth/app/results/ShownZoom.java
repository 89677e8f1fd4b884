package hearth.app.results;

import hearth.app.plot.ChartZoom;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/** Zooms whichever of several charts is shown. */
record ShownZoom(Supplier<ChartZoom> shown) implements ChartZoom {
  @Override
  public void begin(JFreeChart drawn) {
    shown.get().begin(drawn);
  }

  @Override
  public boolean works() {
    return shown.get().works();
  }

  @Override
  public void by(JFreeChart drawn, double factor, Point2D at) {
    shown.get().by(drawn, factor, at);
  }

  @Override
  public void show(JFreeChart drawn, Point2D one, Point2D other) {
    shown.get().show(drawn, one, other);
  }

  @Override
  public void pan(JFreeChart drawn, double across, double up) {
    shown.get().pan(drawn, across, up);
  }

  @Override
  public boolean alongY() {
    return shown.get().alongY();
  }
}
