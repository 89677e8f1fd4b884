package hearth.app.results;

import hearth.app.charts.SpectrumChart;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Zooms the chart of a spectrum along x; y follows, so that every bar of which a part is in sight
 * fits. Bars that the first view cut off stay cut off while others are in sight: else one would
 * flatten all the rest.
 */
final class SpectrumZoom {
  /** The factor of one step in. */
  static final double IN = 0.7;

  static final double OUT = 1 / IN;

  private static final double FEWEST = 2;
  private static final double LOWEST = 0.5;
  private static final double HALF = 0.5;
  private static final double MARGIN = 1.15;
  private static final double LOG_MARGIN = 2;

  private final List<Bin> bins;
  private double firstTop = Double.MAX_VALUE;

  SpectrumZoom(List<Bin> bins) {
    this.bins = bins;
  }

  /** Remembers the first view of a chart that was just drawn. */
  void begin(JFreeChart chart) {
    firstTop = chart.getXYPlot().getRangeAxis().getUpperBound();
  }

  /** Zooms by a factor around the multiplicity {@code at}, which stays where it is. */
  void by(JFreeChart chart, double factor, double at) {
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    boolean log = x instanceof LogAxis;
    double from = place(x.getLowerBound(), log);
    double to = place(x.getUpperBound(), log);
    double middle = place(at, log);
    show(
        chart,
        value(middle - (middle - from) * factor, log),
        value(middle + (to - middle) * factor, log));
  }

  /** The multiplicity in the middle of the view. */
  double middle(JFreeChart chart) {
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    boolean log = x instanceof LogAxis;
    return value((place(x.getLowerBound(), log) + place(x.getUpperBound(), log)) / 2, log);
  }

  /** Shows every bar that lies between two places, in either order, or is touched by one, whole. */
  void showBars(JFreeChart chart, double one, double other) {
    show(chart, Math.round(Math.min(one, other)) - HALF, Math.round(Math.max(one, other)) + HALF);
  }

  /** Shows the multiplicities between two, in either order. */
  void show(JFreeChart chart, double one, double other) {
    XYPlot plot = chart.getXYPlot();
    double last = bins.isEmpty() ? FEWEST : bins.get(bins.size() - 1).multiplicity() + LOWEST;
    double from = Math.clamp(Math.min(one, other), LOWEST, Math.max(LOWEST, last - FEWEST));
    double to = Math.clamp(Math.max(one, other), from + FEWEST, Math.max(from + FEWEST, last));
    plot.getDomainAxis().setRange(from, to);
    SpectrumChart.hideViewNotes(chart);
    fitHeight(plot, from, to);
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

  private static double place(double multiplicity, boolean log) {
    return log ? Math.log(multiplicity) : multiplicity;
  }

  private static double value(double place, boolean log) {
    return log ? Math.exp(place) : place;
  }
}
