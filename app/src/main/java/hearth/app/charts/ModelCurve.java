package hearth.app.charts;

import hearth.app.charts.LinePlot.Look;
import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A genome model over the bars of its spectrum: a line for all that it expects, and one for each of
 * its parts. Below half a k-mer there is no line, as there is no bar.
 */
public final class ModelCurve {

  /** The bars are dataset 0. */
  static final int DATASET = 1;

  private static final double LEAST = 0.5;
  private static final Shape SQUARE = new Rectangle2D.Double(-4, -4, 8, 8);
  private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);
  private static final Stroke WHOLE = new BasicStroke(2.2f);

  private ModelCurve() {}

  /** The parts of a model that have anything to show. */
  public static List<ModelPart> parts(GenomeModel model) {
    return Stream.of(ModelPart.values())
        .filter(part -> model.curve().stream().anyMatch(point -> part.of(point) >= LEAST))
        .toList();
  }

  /** What a part is called: without heterozygous ones, those of all copies are all there are. */
  public static String name(ModelPart part, GenomeModel model) {
    return part == ModelPart.HOMOZYGOUS && !parts(model).contains(ModelPart.HETEROZYGOUS)
        ? Messages.text("chart.spectrum.legend.unique")
        : Messages.text(ModelPart.class, part);
  }

  /**
   * Adds the lines, and a legend of all that the plot shows.
   *
   * @param bars the colour of the bars
   */
  static void add(GenomeModel model, SpectrumLook look, XYPlot plot, Color bars, ChartTheme theme) {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    // Dashes would else begin anew at every multiplicity.
    renderer.setDrawSeriesLineAsPath(true);
    LegendItemCollection legend = new LegendItemCollection();
    String counted = Messages.text("chart.spectrum.legend.counted");
    legend.add(new LegendItem(counted, null, null, null, SQUARE, bars));
    for (ModelPart part : parts(model)) {
      if (look.hidden().contains(part)) {
        continue;
      }
      String name = name(part, model);
      int place = lines.getSeriesCount();
      lines.addSeries(series(name, model, part, look.measure()));
      renderer.setSeriesPaint(place, color(part, theme));
      renderer.setSeriesStroke(place, stroke(part));
      legend.add(new LegendItem(name, null, null, null, LINE, stroke(part), color(part, theme)));
    }
    plot.setDataset(DATASET, lines);
    plot.setRenderer(DATASET, renderer);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setFixedLegendItems(legend);
  }

  private static Color color(ModelPart part, ChartTheme theme) {
    return part == ModelPart.MODEL ? theme.text() : LineLook.color(Look.LINE, place(part), theme);
  }

  private static Stroke stroke(ModelPart part) {
    return part == ModelPart.MODEL ? WHOLE : LineLook.stroke(Look.LINE, place(part));
  }

  /** The place among the colours: errors have that of the bars that are taken for errors. */
  private static int place(ModelPart part) {
    return switch (part) {
      case MODEL, REPEATS -> 0;
      case ERRORS -> 1;
      case HETEROZYGOUS -> 2;
      case HOMOZYGOUS -> 3;
    };
  }

  private static XYSeries series(
      String name, GenomeModel model, ModelPart part, SpectrumMeasure measure) {
    XYSeries series = new XYSeries(name, false, false);
    double sum = 0;
    for (Point point : model.curve()) {
      double distinct = part.of(point);
      // A running sum of bars has the errors in it, so its line has them too.
      sum += part == ModelPart.MODEL ? distinct + point.errors() : distinct;
      double shown = measure == SpectrumMeasure.CUMULATIVE ? sum : distinct;
      if (shown >= LEAST) {
        series.add(
            point.multiplicity(),
            measure == SpectrumMeasure.OCCURRENCES ? point.multiplicity() * distinct : shown);
      }
    }
    return series;
  }
}
