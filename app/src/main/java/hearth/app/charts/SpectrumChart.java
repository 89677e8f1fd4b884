package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

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

  /** Draws a spectrum on the given axes. */
  public static JFreeChart create(
      KmerSpectrum spectrum, boolean logX, boolean logY, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    SpectrumShape shape = SpectrumShape.of(spectrum);
    SpectrumView view = SpectrumView.of(spectrum, shape, logX, logY);
    IntervalBarRenderer renderer =
        new IntervalBarRenderer(theme.primary(), theme.attention(), shape::isError);
    renderer.setDefaultToolTipGenerator(
        (data, series, item) ->
            Messages.text(
                "chart.spectrum.tooltip", data.getX(series, item), data.getY(series, item)));
    ValueAxis x = logX ? new CountLogAxis() : linearAxis();
    x.setLabel(Messages.text("chart.spectrum.x"));
    style.axis(x);
    x.setRange(0.5, logX ? view.lastMultiplicity() * 1.3 : view.lastMultiplicity() + 0.5);
    ValueAxis y = logY ? new CountLogAxis() : linearAxis();
    y.setLabel(Messages.text("chart.spectrum.y"));
    style.valueAxis(y);
    y.setRange(logY ? 0.7 : 0, logY ? view.tallest() * 2.0 : view.tallest() * SpectrumView.MARGIN);
    XYPlot plot = new XYPlot(new SpectrumDataset(spectrum, title(spectrum)), x, y, renderer);
    style.plot(plot);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    if (spectrum.bins().isEmpty()) {
      plot.setNoDataMessage(Messages.text("chart.spectrum.empty"));
    }
    markPeak(plot, shape, theme);
    JFreeChart chart = style.chart(title(spectrum), notes(shape, view), plot);
    viewNotes(view).forEach(note -> style.note(note, VIEW_NOTE, chart));
    GenomeModel model = spectrum.model();
    if (model != null) {
      ModelCurve.add(model, plot, theme);
      style.legend(chart);
    }
    return chart;
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

  private static void markPeak(XYPlot plot, SpectrumShape shape, ChartTheme theme) {
    Bin peak = shape.peak();
    if (peak == null) {
      return;
    }
    ValueMarker marker =
        new ValueMarker(peak.multiplicity(), theme.mutedText(), theme.dashedLine());
    marker.setLabel(Messages.text("chart.spectrum.peak.label", peak.multiplicity()));
    marker.setLabelFont(theme.tickFont());
    marker.setLabelPaint(theme.mutedText());
    marker.setLabelBackgroundColor(theme.background());
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    plot.addDomainMarker(marker);
  }

  private static NumberAxis linearAxis() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
    return axis;
  }
}
