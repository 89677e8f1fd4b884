package hearth.app.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Where a chart was drawn, and carrying a view from one chart to another. */
public final class Drawn {
  private Drawn() {}

  /** Where the data were drawn, or null before the first drawing. */
  public static @Nullable Rectangle2D dataArea(@Nullable ChartRenderingInfo drawn) {
    Rectangle2D area = drawn == null ? null : drawn.getPlotInfo().getDataArea();
    return area == null || area.isEmpty() ? null : area;
  }

  /** A place of a chart that was drawn, in the units of its axes. */
  static Point2D value(JFreeChart chart, Rectangle2D area, double x, double y) {
    XYPlot plot = chart.getXYPlot();
    return new Point2D.Double(
        plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()),
        plot.getRangeAxis().java2DToValue(y, area, plot.getRangeAxisEdge()));
  }

  /** Gives {@code to} the view of {@code from}, and its titles; both are of the same kind. */
  public static void copyView(JFreeChart from, JFreeChart to) {
    if (from.getPlot() instanceof XYPlot source && to.getPlot() instanceof XYPlot target) {
      target.getDomainAxis().setRange(source.getDomainAxis().getRange());
    }
    for (int i = 0; i < from.getSubtitleCount(); i++) {
      to.getSubtitle(i).setVisible(from.getSubtitle(i).isVisible());
    }
    ValueAxis source = rangeAxis(from);
    ValueAxis target = rangeAxis(to);
    if (source != null && target != null) {
      target.setRange(source.getRange());
    }
  }

  private static @Nullable ValueAxis rangeAxis(JFreeChart chart) {
    if (chart.getPlot() instanceof XYPlot plot) {
      return plot.getRangeAxis();
    }
    return chart.getPlot() instanceof CategoryPlot plot ? plot.getRangeAxis() : null;
  }
}
