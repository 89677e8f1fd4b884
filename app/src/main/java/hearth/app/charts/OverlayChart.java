package hearth.app.charts;

import hearth.app.charts.OverlayPlot.Line;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;

/** Draws several spectra as lines in one chart. */
public final class OverlayChart {
  private static final Shape STROKE = new Line2D.Double(-12, 0, 12, 0);
  private static final double HALF = 0.5;

  /** Below every count, and every share that is ever seen. */
  private static final double GROUND = 1e-9;

  private static final double MARGIN = 1.15;
  private static final double LOG_MARGIN = 2;
  private static final double LEAST_COUNT = 0.7;

  private OverlayChart() {}

  static JFreeChart create(OverlayPlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    ValueAxis x = data.logX() ? new CountLogAxis() : linear();
    x.setLabel(Messages.text("chart.spectrum.x"));
    style.axis(x);
    Range first = firstView(data);
    x.setRange(first);
    ValueAxis y = y(data);
    style.valueAxis(y);
    XYPlot plot =
        new XYPlot(new OverlayDataset(data, data.logY() ? GROUND : 0), x, y, renderer(data, theme));
    style.plot(plot);
    if (data.lines().isEmpty()) {
      plot.setNoDataMessage(Messages.text("chart.overlay.none"));
    }
    fitHeight(plot, data, first);
    plot.setFixedLegendItems(legend(data, theme));
    JFreeChart chart = style.chart(data.title(), data.notes(), plot);
    style.legend(chart);
    return chart;
  }

  /** The whole range of multiplicities, with half a bin at each side. */
  public static Range all(OverlayPlot data) {
    return new Range(HALF, Math.max(data.last() + HALF, HALF + 2));
  }

  private static Range firstView(OverlayPlot data) {
    if (data.logX()) {
      return new Range(HALF, data.last() * 1.3);
    }
    double end = 0;
    for (Line line : data.lines()) {
      SpectrumShape shape = SpectrumShape.of(line.spectrum());
      end = Math.max(end, SpectrumView.last(line.spectrum(), shape));
    }
    return new Range(HALF, Math.max(end, 10) + HALF);
  }

  private static ValueAxis y(OverlayPlot data) {
    ValueAxis y = linear();
    if (data.logY()) {
      CountLogAxis log = new CountLogAxis();
      log.setSmallestValue(GROUND);
      y = log;
    }
    y.setLabel(
        data.shares() ? Messages.text("chart.overlay.share") : Messages.text("chart.spectrum.y"));
    return y;
  }

  private static NumberAxis linear() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
    return axis;
  }

  /** Fits the y axis to what is in sight, apart from what {@link #firstCounted} leaves out. */
  public static void fitHeight(XYPlot plot, OverlayPlot data, Range shown) {
    double tallest = 0;
    double least = Double.MAX_VALUE;
    long from = firstCounted(data, shown);
    for (Line line : data.lines()) {
      double unit = data.value(line, 1);
      least = Math.min(least, unit);
      for (Bin bin : line.spectrum().bins()) {
        if (bin.multiplicity() >= from && shown.contains(bin.multiplicity())) {
          tallest = Math.max(tallest, bin.distinct() * unit);
        }
      }
    }
    if (tallest > 0) {
      plot.getRangeAxis()
          .setRange(
              data.logY() ? least * LEAST_COUNT : 0, tallest * (data.logY() ? LOG_MARGIN : MARGIN));
    }
  }

  /**
   * From which multiplicity on the y axis fits the lines. Errors of reads, and what occurs once in
   * a genome, are many times as high as the coverage: on a linear axis they are left out where a
   * peak is in sight, for all lines up to the first valley.
   */
  private static long firstCounted(OverlayPlot data, Range shown) {
    long from = Long.MAX_VALUE;
    for (Line line : data.lines()) {
      SpectrumShape shape = SpectrumShape.of(line.spectrum());
      if (shape.peak() != null
          && shape.valley() != null
          && shown.contains(shape.peak().multiplicity())) {
        from = Math.min(from, shape.valley().multiplicity());
      }
    }
    return data.logY() || from == Long.MAX_VALUE ? 0 : from;
  }

  private static XYLineAndShapeRenderer renderer(OverlayPlot data, ChartTheme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < data.lines().size(); i++) {
      int place = data.lines().get(i).place();
      renderer.setSeriesPaint(i, OverlayLook.color(place, theme));
      renderer.setSeriesStroke(i, OverlayLook.stroke(place));
    }
    return renderer;
  }

  private static LegendItemCollection legend(OverlayPlot data, ChartTheme theme) {
    LegendItemCollection legend = new LegendItemCollection();
    for (Line line : data.lines()) {
      legend.add(
          new LegendItem(
              line.name(),
              null,
              null,
              null,
              STROKE,
              OverlayLook.stroke(line.place()),
              OverlayLook.color(line.place(), theme)));
    }
    return legend;
  }
}
