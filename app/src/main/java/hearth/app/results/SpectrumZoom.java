package hearth.app.results;

import hearth.app.charts.SpectrumBars;
import hearth.app.charts.SpectrumChart;
import hearth.app.plot.AxisView;
import hearth.app.plot.ChartZoom;
import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * Zooms the chart of a spectrum along x; y follows, so that every bar of which a part is in sight
 * fits. Bars that the first view cut off stay cut off while others are in sight: else one would
 * flatten all the rest.
 */
final class SpectrumZoom implements ChartZoom {
  private static final double FEWEST = 2;
  private static final double HALF = 0.5;
  private static final double MARGIN = 1.15;
  private static final double LOG_MARGIN = 2;

  private double firstTop = Double.MAX_VALUE;

  @Override
  public void begin(JFreeChart chart) {
    firstTop = chart.getXYPlot().getRangeAxis().getUpperBound();
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    show(chart, AxisView.by(chart.getXYPlot().getDomainAxis(), factor, at.getX()));
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    double from = Math.round(Math.min(one.getX(), other.getX())) - HALF;
    show(chart, new Range(from, Math.round(Math.max(one.getX(), other.getX())) + HALF));
  }

  /** Shows a range of multiplicities. */
  void show(JFreeChart chart, Range wanted) {
    XYPlot plot = chart.getXYPlot();
    Range shown = AxisView.within(wanted, all(chart), FEWEST);
    plot.getDomainAxis().setRange(shown);
    SpectrumChart.hideViewNotes(chart);
    fitHeight(plot, SpectrumChart.bars(chart), shown);
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    show(chart, AxisView.moved(chart.getXYPlot().getDomainAxis(), across, all(chart)));
  }

  private static Range all(JFreeChart chart) {
    return new Range(HALF, Math.max(HALF + FEWEST, SpectrumChart.bars(chart).end()));
  }

  private void fitHeight(XYPlot plot, SpectrumBars bars, Range shown) {
    ValueAxis y = plot.getRangeAxis();
    boolean log = y instanceof LogAxis;
    double limit = log ? Double.MAX_VALUE : firstTop;
    double tallest = bars.tallest(shown.getLowerBound(), shown.getUpperBound(), limit);
    if (tallest > 0) {
      y.setRange(y.getLowerBound(), tallest * (log ? LOG_MARGIN : MARGIN));
    }
  }
}
