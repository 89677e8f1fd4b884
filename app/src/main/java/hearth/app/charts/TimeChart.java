package hearth.app.charts;

import hearth.app.charts.TimeLine.Look;
import hearth.app.charts.TimeLine.Point;
import hearth.app.text.Messages;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of figures over time: lines, with gaps where nothing was measured. */
public final class TimeChart {
  private static final double MARGIN = 1.1;
  private static final int FAINT = 130;
  private static final double LEAST_BYTES = 1024;
  private static final Shape DOT = new Ellipse2D.Double(-1.5, -1.5, 3, 3);
  private static final Shape BAR = new Rectangle2D.Double(-8, -1.5, 16, 3);

  private TimeChart() {}

  /** Draws a plot, small enough for several on a page. */
  public static JFreeChart create(TimePlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    NumberAxis x = new NumberAxis();
    style.axis(x);
    x.setTickLabelInsets(new RectangleInsets(5, 4, 2, 4));
    x.setStandardTickUnits(
        data.time() == TimePlot.Time.CLOCK ? TimeTicks.clock() : TimeTicks.elapsed());
    x.setRange(data.from(), Math.max(data.to(), data.from() + 1));
    XYPlot plot = new XYPlot(dataset(data), x, yAxis(data, style), renderer(data, theme));
    style.plot(plot);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    plot.setFixedLegendItems(legend(data, theme));
    if (data.lines().stream().allMatch(line -> line.points().isEmpty())) {
      plot.setNoDataMessage(data.summary());
    }
    JFreeChart chart = style.chart(data.title(), List.of(), plot);
    chart.getTitle().setFont(theme.axisFont().deriveFont(Font.BOLD));
    chart.setPadding(new RectangleInsets(4, 4, 2, 10));
    if (plot.getLegendItems().getItemCount() > 1) {
      style.legend(chart);
    }
    return chart;
  }

  private static NumberAxis yAxis(TimePlot data, ChartStyle style) {
    NumberAxis y = new NumberAxis();
    style.valueAxis(y);
    double top = data.most() * MARGIN;
    switch (data.quantity()) {
      case BYTES -> {
        y.setStandardTickUnits(TimeTicks.bytes());
        top = Math.max(LEAST_BYTES, top);
      }
      case COUNT -> {
        y.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Messages.locale()));
        top = Math.max(MARGIN, top);
      }
      case NUMBER -> {
        y.setStandardTickUnits(NumberAxis.createStandardTickUnits(Messages.locale()));
        top = Math.max(MARGIN, top);
      }
      case SECONDS -> {
        y.setStandardTickUnits(TimeTicks.elapsed());
        top = Math.max(MARGIN, top);
      }
    }
    y.setRange(0, top);
    return y;
  }

  private static XYSeriesCollection dataset(TimePlot data) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (int i = 0; i < data.lines().size(); i++) {
      XYSeries series = new XYSeries(i, false, true);
      double before = Double.NaN;
      for (Point point : data.lines().get(i).points()) {
        if (data.steps() && !Double.isNaN(before)) {
          series.add(point.x(), before);
        }
        series.add(point.x(), point.y());
        before = point.y();
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private static XYLineAndShapeRenderer renderer(TimePlot data, ChartTheme theme) {
    XYLineAndShapeRenderer renderer = new Lines();
    for (int i = 0; i < data.lines().size(); i++) {
      Look look = data.lines().get(i).look();
      renderer.setSeriesPaint(i, paint(look, theme));
      renderer.setSeriesStroke(i, stroke(look));
      renderer.setSeriesShape(i, DOT);
    }
    return renderer;
  }

  private static Color paint(Look look, ChartTheme theme) {
    return switch (look) {
      case MAIN -> theme.primary();
      case SECOND -> theme.attention();
      case PART -> faint(theme.primary());
      case PEAK -> theme.mutedText();
    };
  }

  /** The theme's lighter colour is made for areas: a thin line of it is hardly seen in the dark. */
  private static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT);
  }

  private static Stroke stroke(Look look) {
    float width = look == Look.MAIN || look == Look.SECOND ? 1.8f : 1.2f;
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static LegendItemCollection legend(TimePlot data, ChartTheme theme) {
    LegendItemCollection legend = new LegendItemCollection();
    Set<String> named = new HashSet<>();
    for (TimeLine line : data.lines()) {
      if (named.add(line.name())) {
        legend.add(new LegendItem(line.name(), null, null, null, BAR, paint(line.look(), theme)));
      }
    }
    return legend;
  }

  /** Lines without dots, but for a value that stands alone: it would not be seen. */
  private static final class Lines extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    Lines() {
      super(true, false);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      int last = getPlot().getDataset().getItemCount(series) - 1;
      return (item == 0 || isGap(series, item - 1)) && (item == last || isGap(series, item + 1));
    }

    private boolean isGap(int series, int item) {
      return Double.isNaN(getPlot().getDataset().getYValue(series, item));
    }
  }
}
