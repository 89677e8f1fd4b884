package hearth.app.results;

import hearth.app.charts.SpectrumChart;
import hearth.app.plot.AxisView;
import hearth.app.plot.ChartZoom;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.geom.Point2D;
import java.util.List;
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

  private final List<Bin> bins;
  private double firstTop = Double.MAX_VALUE;

  SpectrumZoom(List<Bin> bins) {
    this.bins = bins;
  }

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
    double last = bins.isEmpty() ? 0 : bins.get(bins.size() - 1).multiplicity() + HALF;
    Range all = new Range(HALF, Math.max(HALF + FEWEST, last));
    Range shown = AxisView.within(wanted, all, FEWEST);
    plot.getDomainAxis().setRange(shown);
    SpectrumChart.hideViewNotes(chart);
    fitHeight(plot, shown.getLowerBound(), shown.getUpperBound());
  }

  private void fitHeight(XYPlot plot, double from, double to) {
    ValueAxis y = plot.getRangeAxis();
    boolean log = y instanceof LogAxis;
    double tallest = tallest(from, to, log ? Double.MAX_VALUE : firstTop);
    if (tallest > 0) {
      y.setRange(y.getLowerBound(), tallest * (log ? LOG_MARGIN : MARGIN));
    }
  }

  /** The tallest bin in sight that is not above {@code limit}; of all when every one is. */
  private double tallest(double from, double to, double limit) {
    double within = 0;
    double any = 0;
    for (Bin bin : bins) {
      if (bin.multiplicity() + HALF > from && bin.multiplicity() - HALF < to) {
        any = Math.max(any, bin.distinct());
        if (bin.distinct() <= limit) {
          within = Math.max(within, bin.distinct());
        }
      }
    }
    return within > 0 ? within : any;
  }
}
