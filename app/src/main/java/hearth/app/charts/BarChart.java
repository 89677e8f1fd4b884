package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import hearth.app.charts.BarPlot.Mark;
import hearth.app.text.Messages;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** Draws bars of whole numbers. */
final class BarChart {

  /** Free space at either end, as a share of what the bars take, and at least. */
  private static final double SPACE = 0.03;

  private static final double LEAST_SPACE = 3;
  private static final double LOG_SPACE = 1.15;
  private static final double MARGIN = 1.1;
  private static final double LOG_MARGIN = 2;
  private static final double BELOW_ONE = 0.7;
  private static final double LEAST = 0.5;

  private BarChart() {}

  static JFreeChart create(BarPlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    ValueAxis x = x(data);
    x.setLabel(data.x());
    style.axis(x);
    ValueAxis y = data.scale().logY() ? new CountLogAxis() : counts();
    y.setLabel(data.y());
    style.valueAxis(y);
    double most = data.bars().stream().mapToLong(Bar::value).max().orElse(1);
    y.setRange(
        data.scale().logY() ? BELOW_ONE : 0, most * (data.scale().logY() ? LOG_MARGIN : MARGIN));
    IntervalBarRenderer renderer =
        new IntervalBarRenderer(theme.primary(), theme.attention(), place -> false);
    renderer.setDefaultToolTipGenerator((set, series, item) -> data.bars().get(item).words());
    XYPlot plot = new XYPlot(new BarDataset(data.title(), data.bars()), x, y, renderer);
    style.plot(plot);
    Mark mark = data.mark();
    if (mark != null) {
      plot.addDomainMarker(marker(mark, x, theme));
    }
    if (data.bars().isEmpty()) {
      plot.setNoDataMessage(data.empty());
    }
    return style.chart(data.title(), data.notes(), plot);
  }

  private static ValueAxis x(BarPlot data) {
    List<Bar> bars = data.bars();
    double from = bars.isEmpty() ? LEAST : bars.get(0).from();
    double to = bars.isEmpty() ? LEAST + 1 : bars.get(bars.size() - 1).to();
    if (!data.names().isEmpty()) {
      return new NameAxis(data.names(), 1, LEAST, data.names().size() + LEAST);
    }
    if (data.scale().logX()) {
      ValueAxis axis = new CountLogAxis();
      axis.setRange(Math.max(LEAST, from / LOG_SPACE), to * LOG_SPACE);
      return axis;
    }
    double space = Math.max(LEAST_SPACE, SPACE * (to - from));
    ValueAxis axis = counts();
    axis.setRange(Math.max(-LEAST, from - space), to + space);
    return axis;
  }

  private static ValueMarker marker(Mark mark, ValueAxis x, ChartTheme theme) {
    ValueMarker marker = new ValueMarker(mark.at(), theme.mutedText(), theme.dashedLine());
    marker.setLabel("\u2009" + mark.label() + "\u2009");
    marker.setLabelFont(theme.tickFont());
    marker.setLabelPaint(theme.mutedText());
    marker.setLabelBackgroundColor(theme.background());
    boolean right = isRight(mark.at(), x);
    marker.setLabelAnchor(right ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    return marker;
  }

  /** Whether a place is so far right that its label has more room on the left. */
  private static boolean isRight(double at, ValueAxis x) {
    double from = x.getLowerBound();
    double to = x.getUpperBound();
    return x instanceof CountLogAxis ? at * at > from * to : 2 * at > from + to;
  }

  private static NumberAxis counts() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
    return axis;
  }
}
