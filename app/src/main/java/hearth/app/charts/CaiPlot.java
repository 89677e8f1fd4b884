package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonDetails.Gene;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/**
 * How many genes have which codon adaptation index.
 *
 * @param bars fifty from 0 to 1, those at the ends without genes left out; empty when no gene has
 *     the index
 * @param genes how many genes have it
 * @param median of theirs
 * @param without how many genes have none
 * @param empty what is said when there are no bars
 */
public record CaiPlot(List<Bar> bars, long genes, double median, long without, String empty)
    implements ChartPlot {
  private static final int BARS = 50;
  private static final double MARGIN = 1.12;
  private static final int UNITS = 10_000;
  private static final int WIDTH = UNITS / BARS;

  public CaiPlot {
    bars = List.copyOf(bars);
  }

  /** The genes from an index to below another; the last bar has 1 too. */
  public record Bar(double from, double to, long genes) {
    /** What it says. */
    public String words() {
      return Messages.text("chart.genes.cai.reading", from, to, genes);
    }
  }

  /** Counts genes. */
  public static CaiPlot of(CodonDetails details) {
    double[] all =
        details.genes().stream()
            .mapToDouble(Gene::cai)
            .filter(cai -> !Double.isNaN(cai))
            .sorted()
            .toArray();
    long[] counts = new long[BARS];
    for (double cai : all) {
      // Files have four decimals: in their unit, bounds are exact.
      int bar = (int) (Math.round(cai * UNITS) / WIDTH);
      counts[Math.clamp(bar, 0, BARS - 1)]++;
    }
    List<Bar> bars = new ArrayList<>();
    if (all.length > 0) {
      int last = Math.min(BARS - 1, (int) (Math.round(all[all.length - 1] * UNITS) / WIDTH));
      for (int i = (int) (Math.round(all[0] * UNITS) / WIDTH); i <= last; i++) {
        bars.add(new Bar((double) i / BARS, (double) (i + 1) / BARS, counts[i]));
      }
    }
    double median =
        all.length == 0 ? Double.NaN : (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    return new CaiPlot(
        bars,
        all.length,
        median,
        details.genes().size() - all.length,
        details.genes().isEmpty()
            ? Messages.text("chart.genes.none")
            : Messages.text("chart.genes.cai.none"));
  }

  @Override
  public String title() {
    return Messages.text("chart.genes.cai.title");
  }

  @Override
  public JFreeChart draw(ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    NumberAxis x = new NumberAxis(Messages.text("chart.genes.cai.x"));
    x.setNumberFormatOverride(NumberFormat.getInstance(Messages.locale()));
    style.axis(x);
    x.setRange(0, 1);
    NumberAxis y = new NumberAxis(Messages.text("chart.genes.cai.y"));
    y.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    y.setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
    style.valueAxis(y);
    y.setRange(0, MARGIN * Math.max(1, bars.stream().mapToLong(Bar::genes).max().orElse(1)));
    IntervalBarRenderer renderer =
        new IntervalBarRenderer(theme.primary(), theme.attention(), place -> false);
    renderer.setDefaultToolTipGenerator((set, series, item) -> bars.get(item).words());
    XYPlot plot = new XYPlot(new Dataset(title(), bars), x, y, renderer);
    style.plot(plot);
    List<String> notes = new ArrayList<>();
    if (bars.isEmpty()) {
      plot.setNoDataMessage(empty);
    } else {
      notes.add(Messages.text("chart.genes.cai.note", genes, median));
      plot.addDomainMarker(median(theme));
    }
    if (without > 0 && genes > 0) {
      notes.add(Messages.text("chart.genes.cai.without", without));
    }
    return style.chart(title(), notes, plot);
  }

  private ValueMarker median(ChartTheme theme) {
    ValueMarker marker = new ValueMarker(median, theme.mutedText(), theme.dashedLine());
    marker.setLabel("\u2009" + Messages.text("chart.genes.cai.median", median) + "\u2009");
    marker.setLabelFont(theme.tickFont());
    marker.setLabelPaint(theme.text());
    marker.setLabelBackgroundColor(theme.background());
    boolean right = median > 0.5;
    marker.setLabelAnchor(right ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    return marker;
  }

  /** The bars as JFreeChart reads them. */
  private static final class Dataset extends IntervalDataset {
    private static final long serialVersionUID = 1L;
    private final transient List<Bar> bars;

    Dataset(String name, List<Bar> bars) {
      super(name);
      this.bars = bars;
    }

    @Override
    int count() {
      return bars.size();
    }

    @Override
    Number x(int item) {
      return (bars.get(item).from() + bars.get(item).to()) / 2;
    }

    @Override
    Number y(int item) {
      return bars.get(item).genes();
    }

    @Override
    double from(int item) {
      return bars.get(item).from();
    }

    @Override
    double to(int item) {
      return bars.get(item).to();
    }
  }
}
