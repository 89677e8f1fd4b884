package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The chart of a k-mer spectrum: how often k-mers occur (multiplicity) on x, how many do (distinct
 * k-mers) on y. Every bin is in the dataset; what the first view leaves out is said under the
 * title.
 */
public final class SpectrumChart {

  /** Which axes are logarithmic. */
  public record Scale(boolean logX, boolean logY) {}

  /** Marks notes on what the first view leaves out. */
  private static final String VIEW_NOTE = "view";

  private SpectrumChart() {}

  /**
   * The scale to show first: linear where reads make a coverage peak; otherwise, as for an
   * assembled genome whose k-mers nearly all occur once, logarithmic, so that the rest can be seen.
   */
  public static Scale firstScale(KmerSpectrum spectrum) {
    if (SpectrumShape.of(spectrum).peak() != null || spectrum.bins().isEmpty()) {
      return new Scale(false, false);
    }
    List<Bin> bins = spectrum.bins();
    return new Scale(bins.get(bins.size() - 1).multiplicity() > 100, true);
  }

  /** Draws the distinct k-mers of a spectrum on the given axes. */
  public static JFreeChart create(
      KmerSpectrum spectrum, boolean logX, boolean logY, ChartTheme theme) {
    return create(spectrum, SpectrumLook.of(new Scale(logX, logY)), theme);
  }

  /** Draws a spectrum. */
  public static JFreeChart create(KmerSpectrum spectrum, SpectrumLook look, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    SpectrumShape shape = SpectrumShape.of(spectrum);
    SpectrumDoubts doubts = SpectrumDoubts.of(spectrum);
    SpectrumBars bars = new SpectrumBars(spectrum, look.measure());
    SpectrumView view = SpectrumView.of(spectrum, bars, shape, look.scale());
    XYPlot plot =
        new XYPlot(
            new SpectrumDataset(bars, title(spectrum)),
            x(view, look, style),
            y(view, look, style),
            renderer(spectrum, shape, theme));
    style.plot(plot);
    if (bars.count() == 0) {
      plot.setNoDataMessage(Messages.text("chart.spectrum.empty"));
    }
    SpectrumMarks.add(spectrum, shape, doubts, plot, theme);
    JFreeChart chart = style.chart(title(spectrum), notes(shape, view), plot);
    viewNotes(view).forEach(note -> style.note(note, VIEW_NOTE, chart));
    doubts.sentences().forEach(sentence -> style.warning(sentence, chart));
    GenomeModel model = spectrum.model();
    if (model != null) {
      ModelCurve.add(model, look, plot, bars(true, theme), theme);
      style.legend(chart);
    }
    return chart;
  }

  private static ValueAxis x(SpectrumView view, SpectrumLook look, ChartStyle style) {
    boolean log = look.scale().logX();
    ValueAxis x = log ? new CountLogAxis() : linearAxis();
    x.setLabel(Messages.text("chart.spectrum.x"));
    style.axis(x);
    x.setRange(0.5, log ? view.lastMultiplicity() * 1.3 : view.lastMultiplicity() + 0.5);
    return x;
  }

  private static ValueAxis y(SpectrumView view, SpectrumLook look, ChartStyle style) {
    boolean log = look.scale().logY();
    ValueAxis y = log ? new CountLogAxis() : linearAxis();
    y.setLabel(
        switch (look.measure()) {
          case DISTINCT -> Messages.text("chart.spectrum.y");
          case OCCURRENCES -> Messages.text("chart.spectrum.y.occurrences");
          case CUMULATIVE -> Messages.text("chart.spectrum.y.cumulative");
        });
    style.valueAxis(y);
    y.setRange(log ? 0.7 : 0, log ? view.tallest() * 2.0 : view.tallest() * SpectrumView.MARGIN);
    return y;
  }

  private static IntervalBarRenderer renderer(
      KmerSpectrum spectrum, SpectrumShape shape, ChartTheme theme) {
    boolean modelled = spectrum.model() != null;
    Color errors =
        modelled ? LineLook.mixed(theme.attention(), theme.background()) : theme.attention();
    IntervalBarRenderer renderer =
        new IntervalBarRenderer(bars(modelled, theme), errors, shape::isError);
    renderer.setDefaultToolTipGenerator(
        (data, series, item) -> {
          Bin bin = spectrum.bins().get(item);
          return Messages.text("chart.spectrum.tooltip", bin.multiplicity(), bin.distinct());
        });
    return renderer;
  }

  /** The colour of bars, which is paler below the lines of a model. */
  private static Color bars(boolean modelled, ChartTheme theme) {
    return modelled ? theme.secondary() : theme.primary();
  }

  /** The bars of a chart that was made here. */
  public static SpectrumBars bars(JFreeChart chart) {
    return ((SpectrumDataset) chart.getXYPlot().getDataset()).bars();
  }

  /** Hides the notes on what the first view leaves out, once the chart has another view. */
  public static void hideViewNotes(JFreeChart chart) {
    for (int i = 0; i < chart.getSubtitleCount(); i++) {
      if (VIEW_NOTE.equals(chart.getSubtitle(i).getID())) {
        chart.getSubtitle(i).setVisible(false);
      }
    }
  }

  private static String title(KmerSpectrum spectrum) {
    return spectrum.canonical()
        ? Messages.text("chart.spectrum.title.canonical", spectrum.k())
        : Messages.text("chart.spectrum.title", spectrum.k());
  }

  private static List<String> notes(SpectrumShape shape, SpectrumView view) {
    List<String> notes = new ArrayList<>();
    Bin peak = shape.peak();
    Bin valley = shape.valley();
    if (peak == null || valley == null) {
      notes.add(Messages.text("chart.spectrum.distinct", view.distinct()));
    } else {
      notes.add(Messages.text("chart.spectrum.peak", view.distinct(), peak.multiplicity()));
      if (valley.multiplicity() > 1) {
        notes.add(Messages.text("chart.spectrum.errors", valley.multiplicity()));
      }
    }
    return notes;
  }

  private static List<String> viewNotes(SpectrumView view) {
    List<String> notes = new ArrayList<>();
    if (view.beyond() > 0) {
      notes.add(
          Messages.text(
              "chart.spectrum.beyond",
              view.lastMultiplicity(),
              view.beyond(),
              percent((double) view.beyond() / view.distinct())));
    }
    if (!view.cut().isEmpty()) {
      Bin first = view.cut().get(0);
      notes.add(
          Messages.text(
              "chart.spectrum.cut", view.cut().size(), first.multiplicity(), first.distinct()));
    }
    return notes;
  }

  /** A share with two figures, never rounded to nothing. */
  private static String percent(double share) {
    return share < 0.0001 ? "< 0.01 %" : String.format(Messages.locale(), "%.2g %%", share * 100);
  }

  private static NumberAxis linearAxis() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
    return axis;
  }
}
