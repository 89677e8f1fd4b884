package hearth.app.plot;

import hearth.app.charts.PointPlot;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Reads points: the one nearest to the mouse, in both directions. */
public final class PointReader implements ChartReader {
  private final PointPlot plot;

  public PointReader(PointPlot plot) {
    this.plot = plot;
  }

  @Override
  public int count() {
    return plot.points().count();
  }

  @Override
  public int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || !area.contains(x, y)) {
      return -1;
    }
    XYPlot shown = chart.getXYPlot();
    double atX = shown.getDomainAxis().java2DToValue(x, area, shown.getDomainAxisEdge());
    double atY = shown.getRangeAxis().java2DToValue(y, area, shown.getRangeAxisEdge());
    double perX = area.getWidth() / shown.getDomainAxis().getRange().getLength();
    double perY = area.getHeight() / shown.getRangeAxis().getRange().getLength();
    int nearest = -1;
    double least = Double.MAX_VALUE;
    for (int point = 0; point < count(); point++) {
      double distance =
          Math.hypot((plot.points().x(point) - atX) * perX, (plot.points().y(point) - atY) * perY);
      if (distance < least) {
        least = distance;
        nearest = point;
      }
    }
    return nearest;
  }

  @Override
  public @Nullable Double position(
      JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    XYPlot shown = chart.getXYPlot();
    return area == null || index >= count()
        ? null
        : shown
            .getDomainAxis()
            .valueToJava2D(plot.points().x(index), area, shown.getDomainAxisEdge());
  }

  @Override
  public @Nullable Double height(JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    XYPlot shown = chart.getXYPlot();
    return area == null || index >= count()
        ? null
        : shown
            .getRangeAxis()
            .valueToJava2D(plot.points().y(index), area, shown.getRangeAxisEdge());
  }

  @Override
  public String sentence(int index) {
    return plot.words().apply(index);
  }
}
