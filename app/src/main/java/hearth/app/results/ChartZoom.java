package hearth.app.results;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Zooming by steps, and carrying a view from one chart to another. */
final class ChartZoom {
  static final double IN = 0.7;
  static final double OUT = 1 / IN;

  private ChartZoom() {}

  /** Zooms the x axis, keeping its lower end; a chart of categories zooms its y axis. */
  static void zoom(JFreeChart chart, double factor) {
    ValueAxis axis =
        chart.getPlot() instanceof XYPlot plot ? plot.getDomainAxis() : rangeAxis(chart);
    if (axis == null) {
      return;
    }
    double lower = axis.getLowerBound();
    double upper = axis.getUpperBound();
    double end =
        axis instanceof LogAxis
            ? lower * Math.pow(upper / lower, factor)
            : lower + (upper - lower) * factor;
    axis.setRange(lower, end);
  }

  /** Gives {@code to} the view of {@code from}; both are of the same kind. */
  static void copyView(JFreeChart from, JFreeChart to) {
    if (from.getPlot() instanceof XYPlot source && to.getPlot() instanceof XYPlot target) {
      target.getDomainAxis().setRange(source.getDomainAxis().getRange());
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

  /** Where the data were drawn, or null before the first drawing. */
  static @Nullable Rectangle2D dataArea(@Nullable ChartRenderingInfo drawn) {
    Rectangle2D area = drawn == null ? null : drawn.getPlotInfo().getDataArea();
    return area == null || area.isEmpty() ? null : area;
  }
}
