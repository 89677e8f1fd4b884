package hearth.app.charts;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** Applies a {@link ChartTheme}: no grey plot, no frame, a thin grid, words aligned on the left. */
final class ChartStyle {
  private static final double WARNING_BAR = 3;

  private final ChartTheme theme;

  ChartStyle(ChartTheme theme) {
    this.theme = theme;
  }

  /** A chart with a title and, under it, notes, each on a line of its own. */
  JFreeChart chart(String title, List<String> notes, Plot plot) {
    JFreeChart chart = new JFreeChart(null, theme.titleFont(), plot, false);
    chart.setBackgroundPaint(theme.background());
    chart.setPadding(new RectangleInsets(14, 16, 12, 18));
    TextTitle heading = new TextTitle(title, theme.titleFont());
    heading.setPaint(theme.text());
    heading.setPadding(0, 4, 2, 0);
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.setTitle(heading);
    notes.forEach(note -> note(note, null, chart));
    return chart;
  }

  /** Adds a note below those that are there. */
  void note(String text, @Nullable String id, JFreeChart chart) {
    TextTitle line = new TextTitle(text, theme.noteFont());
    line.setID(id);
    line.setPaint(theme.mutedText());
    line.setPadding(0, 4, 1, 0);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    chart.addSubtitle(line);
  }

  /** Adds a note that warns, with a bar of colour before it. */
  void warning(String text, JFreeChart chart) {
    TextTitle line = new TextTitle(text, theme.noteFont());
    line.setPaint(theme.text());
    line.setFrame(new BlockBorder(0, WARNING_BAR, 0, 0, theme.attention()));
    line.setMargin(WARNING_BAR, WARNING_BAR + 1, 1, 0);
    line.setPadding(0, 2 * WARNING_BAR, 0, 0);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    chart.addSubtitle(line);
  }

  void legend(JFreeChart chart) {
    LegendTitle legend = new LegendTitle(chart.getPlot());
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(theme.noteFont());
    legend.setItemPaint(theme.mutedText());
    legend.setBackgroundPaint(theme.background());
    legend.setFrame(BlockBorder.NONE);
    legend.setPadding(4, 0, 6, 0);
    chart.addSubtitle(legend);
  }

  void plot(XYPlot plot) {
    bare(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(theme.thinLine());
    plot.setDomainZeroBaselineVisible(false);
  }

  void plot(CategoryPlot plot) {
    bare(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(theme.thinLine());
  }

  void axis(Axis axis) {
    axis.setLabelFont(theme.axisFont());
    axis.setLabelPaint(theme.text());
    axis.setTickLabelFont(theme.tickFont());
    axis.setTickLabelPaint(theme.mutedText());
    axis.setAxisLinePaint(theme.axis());
    axis.setTickMarkPaint(theme.axis());
  }

  void valueAxis(ValueAxis axis) {
    axis(axis);
    axis.setTickLabelInsets(new RectangleInsets(8, 4, 8, 6));
    axis.setAxisLineVisible(theme.drawsBothAxes());
    axis.setTickMarksVisible(theme.drawsBothAxes());
  }

  private void bare(Plot plot) {
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(6, 4, 4, 4));
    plot.setNoDataMessageFont(theme.axisFont());
    plot.setNoDataMessagePaint(theme.mutedText());
  }
}
