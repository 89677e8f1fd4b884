package hearth.app.plot;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Reads values off a chart with a numbered x axis. */
public abstract class XyReader implements ChartReader {

  /** Where on the x axis a value is, in its units: the larger the later. */
  protected abstract double x(int index);

  @Override
  public int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || !area.contains(x, y) || count() == 0) {
      return -1;
    }
    XYPlot plot = chart.getXYPlot();
    return nearest(plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()));
  }

  /** The value whose place is nearest. */
  public int nearest(double x) {
    int low = 0;
    int high = count() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean earlier = low > 0 && x - x(low - 1) < x(low) - x;
    return earlier ? low - 1 : low;
  }

  @Override
  public @Nullable Double position(
      JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || index >= count()) {
      return null;
    }
    XYPlot plot = chart.getXYPlot();
    return plot.getDomainAxis().valueToJava2D(x(index), area, plot.getDomainAxisEdge());
  }
}
