package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A genome model over the bars of its spectrum: a line for all that it expects, a dashed one for
 * what of it the genome has once. Below half a k-mer there is no line, as there is no bar.
 */
final class ModelCurve {

  /** The bars are dataset 0. */
  static final int DATASET = 1;

  private static final double LEAST = 0.5;
  private static final Shape SQUARE = new Rectangle2D.Double(-4, -4, 8, 8);
  private static final Shape LINE = new Line2D.Double(-9, 0, 9, 0);
  private static final Stroke WHOLE = new BasicStroke(2f);
  private static final Stroke DASHED =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4f, new float[] {6f, 4f}, 0f);

  private ModelCurve() {}

  /** Adds the lines, and a legend of all that the plot shows. */
  static void add(GenomeModel model, XYPlot plot, ChartTheme theme) {
    String all = Messages.text("chart.spectrum.legend.model");
    String once = Messages.text("chart.spectrum.legend.unique");
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(series(all, model, Point::distinct));
    lines.addSeries(series(once, model, Point::unique));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    // Dashes would else begin anew at every multiplicity.
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, theme.text());
    renderer.setSeriesStroke(0, WHOLE);
    renderer.setSeriesPaint(1, theme.text());
    renderer.setSeriesStroke(1, DASHED);
    plot.setDataset(DATASET, lines);
    plot.setRenderer(DATASET, renderer);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(
        new LegendItem(
            Messages.text("chart.spectrum.legend.counted"),
            null,
            null,
            null,
            SQUARE,
            theme.primary()));
    legend.add(line(all, WHOLE, theme.text()));
    legend.add(line(once, DASHED, theme.text()));
    plot.setFixedLegendItems(legend);
  }

  private static LegendItem line(String name, Stroke stroke, Color color) {
    return new LegendItem(name, null, null, null, LINE, stroke, color);
  }

  private static XYSeries series(String name, GenomeModel model, ToDoubleFunction<Point> value) {
    XYSeries series = new XYSeries(name, false, false);
    for (Point point : model.curve()) {
      double distinct = value.applyAsDouble(point);
      if (distinct >= LEAST) {
        series.add(point.multiplicity(), distinct);
      }
    }
    return series;
  }
}
