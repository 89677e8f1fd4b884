package hearth.app.results;

import hearth.app.charts.HeatPlot;
import hearth.app.plot.ChartReader;
import hearth.app.plot.Drawn;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a map, row by row. */
final class HeatReader implements ChartReader {
  private static final double HALF = 0.5;
  private final HeatPlot plot;

  HeatReader(HeatPlot plot) {
    this.plot = plot;
  }

  @Override
  public int count() {
    return plot.size();
  }

  @Override
  public int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || !area.contains(x, y)) {
      return -1;
    }
    XYPlot shown = chart.getXYPlot();
    return cell(
        shown.getDomainAxis().java2DToValue(x, area, shown.getDomainAxisEdge()),
        shown.getRangeAxis().java2DToValue(y, area, shown.getRangeAxisEdge()));
  }

  /** The cell at a place of the axes, or -1 beside the cells. */
  int cell(double across, double down) {
    int column = (int) Math.floor(across);
    int row = (int) Math.floor(down);
    boolean inside = column >= 0 && column < plot.width() && row >= 0 && row < plot.rows().size();
    return inside ? row * plot.width() + column : -1;
  }

  @Override
  public @Nullable Double position(
      JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || index >= count()) {
      return null;
    }
    XYPlot shown = chart.getXYPlot();
    return shown
        .getDomainAxis()
        .valueToJava2D(index % plot.width() + HALF, area, shown.getDomainAxisEdge());
  }

  @Override
  public @Nullable Double height(JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || index >= count()) {
      return null;
    }
    XYPlot shown = chart.getXYPlot();
    return shown
        .getRangeAxis()
        .valueToJava2D(index / plot.width() + HALF, area, shown.getRangeAxisEdge());
  }

  @Override
  public int rowLength() {
    return plot.width();
  }

  @Override
  public String sentence(int index) {
    return plot.cells().words(index / plot.width(), index % plot.width());
  }
}
