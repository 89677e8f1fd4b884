package hearth.app.charts;

import hearth.app.charts.LinePlot.Point;
import hearth.app.text.Messages;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws points, and the line that they are compared with. */
final class PointChart {

  /** The points are dataset 0. */
  static final int CURVE = 1;

  /** Ranges up to here are of shares. */
  private static final double FRACTIONS = 2;

  private static final Shape DOT = new Ellipse2D.Double(-3, -3, 6, 6);
  private static final Shape STROKE = new Line2D.Double(-12, 0, 12, 0);
  private static final Stroke LINE = new BasicStroke(2f);

  private PointChart() {}

  static JFreeChart create(PointPlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    NumberAxis x = axis(data.x(), data.rangeX());
    style.axis(x);
    NumberAxis y = axis(data.y(), data.rangeY());
    style.valueAxis(y);
    PointRenderer points = new PointRenderer(data.points(), theme);
    XYPlot plot = new XYPlot(new PointDataset(data.points(), data.title()), x, y, points);
    style.plot(plot);
    JFreeChart chart = style.chart(data.title(), data.notes(), plot);
    if (data.points().count() == 0) {
      plot.setNoDataMessage(data.empty());
      return chart;
    }
    addCurve(data, plot, theme);
    style.legend(chart);
    return chart;
  }

  private static NumberAxis axis(String name, Range range) {
    NumberAxis axis = new NumberAxis(name);
    axis.setNumberFormatOverride(format(range.getLength() > FRACTIONS ? 0 : 2));
    axis.setRange(range);
    return axis;
  }

  /** All labels with as many decimals at least: the axis makes room by the first and the last. */
  private static NumberFormat format(int decimals) {
    NumberFormat format = NumberFormat.getInstance(Messages.locale());
    format.setMinimumFractionDigits(decimals);
    return format;
  }

  private static void addCurve(PointPlot data, XYPlot plot, ChartTheme theme) {
    XYSeries series = new XYSeries(data.curveName(), false, true);
    for (Point point : data.curve()) {
      series.add(point.x(), point.y());
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, theme.attention());
    renderer.setSeriesStroke(0, LINE);
    plot.setDataset(CURVE, new XYSeriesCollection(series));
    plot.setRenderer(CURVE, renderer);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(
        new LegendItem(Messages.text("chart.points.gene"), null, null, null, DOT, theme.primary()));
    legend.add(new LegendItem(data.curveName(), null, null, null, STROKE, LINE, theme.attention()));
    plot.setFixedLegendItems(legend);
  }
}
