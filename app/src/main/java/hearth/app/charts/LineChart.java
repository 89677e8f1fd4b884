package hearth.app.charts;

import hearth.app.charts.LinePlot.Line;
import hearth.app.charts.LinePlot.Look;
import hearth.app.charts.LinePlot.Point;
import hearth.app.charts.LinePlot.Reading;
import hearth.app.text.Messages;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws lines, and areas around lines. */
final class LineChart {
  private static final Shape SQUARE = new Rectangle2D.Double(-4, -4, 8, 8);
  private static final Shape STROKE = new Line2D.Double(-12, 0, 12, 0);
  private static final Shape DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
  private static final double HALF = 0.5;
  private static final double LOG_SPACE = 1.05;

  /** So few points are drawn as dots too: one alone has no line. */
  private static final int FEW = 30;

  private LineChart() {}

  static JFreeChart create(LinePlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    ValueAxis x = x(data);
    x.setLabel(data.x());
    style.axis(x);
    NumberAxis y = new NumberAxis(data.y());
    y.setNumberFormatOverride(NumberFormat.getInstance(Messages.locale()));
    style.valueAxis(y);
    y.setRange(Math.min(0, least(data)), data.top());
    XYPlot plot = new XYPlot(dataset(data), x, y, renderer(data, theme));
    style.plot(plot);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setFixedLegendItems(legend(data, theme));
    JFreeChart chart = style.chart(data.title(), data.notes(), plot);
    if (data.lines().size() > 1) {
      style.legend(chart);
    }
    return chart;
  }

  private static double least(LinePlot data) {
    return data.lines().stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(Point::low)
        .min()
        .orElse(0);
  }

  private static ValueAxis x(LinePlot data) {
    List<Reading> readings = data.readings();
    double from = readings.isEmpty() ? 0 : readings.get(0).x();
    double to = readings.isEmpty() ? 1 : readings.get(readings.size() - 1).x();
    if (data.logX()) {
      ValueAxis axis = new CountLogAxis();
      axis.setRange(Math.max(HALF, from / LOG_SPACE), to * LOG_SPACE);
      return axis;
    }
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Messages.locale()));
    axis.setRange(from - HALF, to + HALF);
    return axis;
  }

  private static YIntervalSeriesCollection dataset(LinePlot data) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (Line line : data.lines()) {
      YIntervalSeries series = new YIntervalSeries(line.name(), false, true);
      line.points().forEach(p -> series.add(p.x(), p.y(), p.low(), p.high()));
      dataset.addSeries(series);
    }
    return dataset;
  }

  private static DeviationRenderer renderer(LinePlot data, ChartTheme theme) {
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(1);
    for (int i = 0; i < data.lines().size(); i++) {
      Look look = data.lines().get(i).look();
      renderer.setSeriesPaint(i, LineLook.color(look, i, theme));
      renderer.setSeriesFillPaint(i, LineLook.area(look, theme));
      renderer.setSeriesStroke(i, LineLook.stroke(look, i));
      renderer.setSeriesShape(i, DOT);
      boolean drawn = look != Look.WIDE;
      renderer.setSeriesLinesVisible(i, drawn);
      renderer.setSeriesShapesVisible(i, drawn && data.lines().get(i).points().size() <= FEW);
    }
    return renderer;
  }

  private static LegendItemCollection legend(LinePlot data, ChartTheme theme) {
    LegendItemCollection legend = new LegendItemCollection();
    for (int i = 0; i < data.lines().size(); i++) {
      Line line = data.lines().get(i);
      boolean area = line.look() == Look.WIDE || line.look() == Look.NARROW;
      legend.add(
          area
              ? new LegendItem(
                  line.name(), null, null, null, SQUARE, LineLook.area(line.look(), theme))
              : new LegendItem(
                  line.name(),
                  null,
                  null,
                  null,
                  STROKE,
                  LineLook.stroke(line.look(), i),
                  LineLook.color(line.look(), i, theme)));
    }
    return legend;
  }
}
