package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.plot.XyZoom;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** Zooms bars along x; y follows, so that the tallest one in sight fits. */
final class BarZoom extends XyZoom {
  private static final double MARGIN = 1.1;
  private static final double LOG_MARGIN = 2;

  private final BarPlot plot;

  BarZoom(BarPlot plot) {
    this.plot = plot;
  }

  @Override
  protected Range whole(Range dragged) {
    return plot.bars().stream()
        .filter(bar -> isTouched(bar, dragged))
        .map(bar -> new Range(bar.from(), bar.to()))
        .reduce(Range::combine)
        .orElse(dragged);
  }

  @Override
  protected void fit(JFreeChart chart, Range shown) {
    long tallest =
        plot.bars().stream()
            .filter(bar -> isTouched(bar, shown))
            .mapToLong(BarPlot.Bar::value)
            .max()
            .orElse(0);
    if (tallest > 0) {
      ValueAxis y = chart.getXYPlot().getRangeAxis();
      y.setRange(y.getLowerBound(), tallest * (y instanceof LogAxis ? LOG_MARGIN : MARGIN));
    }
  }

  private static boolean isTouched(BarPlot.Bar bar, Range range) {
    return bar.to() > range.getLowerBound() && bar.from() < range.getUpperBound();
  }
}
