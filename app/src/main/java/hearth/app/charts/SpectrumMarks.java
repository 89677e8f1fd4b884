package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Point;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.jobs.model.HistogramDoubt;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * Marks the places of a spectrum: the valley behind the errors, the peaks, and where counting began
 * or ended. Labels are one below the other, so that none covers another.
 */
final class SpectrumMarks {

  /** A part's peak is worth a mark when its curve has there such a share of the model's tallest. */
  private static final double WORTH = 0.01;

  /** Letters are to be read where the curves below them are seen still. */
  private static final int LABEL_ALPHA = 170;

  private static final double LINE = 17;
  private static final double GAP = 3;

  /** Right of this share of the axis, a label is left of its line. */
  private static final double RIGHT = 0.75;

  private final XYPlot plot;
  private final ChartTheme theme;
  private final List<ValueMarker> marks = new ArrayList<>();
  private int labels;

  private SpectrumMarks(XYPlot plot, ChartTheme theme) {
    this.plot = plot;
    this.theme = theme;
  }

  static void add(
      KmerSpectrum spectrum,
      SpectrumShape shape,
      SpectrumDoubts doubts,
      XYPlot plot,
      ChartTheme theme) {
    SpectrumMarks marks = new SpectrumMarks(plot, theme);
    Bin valley = shape.valley();
    if (valley != null && valley.multiplicity() > 1) {
      marks.mark(
          valley.multiplicity(),
          Messages.text("chart.spectrum.mark.valley", valley.multiplicity()));
    }
    GenomeModel model = spectrum.model();
    Bin peak = shape.peak();
    if (model != null) {
      marks.peaks(model);
    } else if (peak != null) {
      marks.mark(
          peak.multiplicity(), Messages.text("chart.spectrum.peak.label", peak.multiplicity()));
    }
    marks.ends(spectrum, doubts);
    // Labels stand right of their lines: so none has the line of another through it.
    Collections.reverse(marks.marks);
    marks.marks.forEach(plot::addDomainMarker);
  }

  /** The model's peaks lie at its coverage and at multiples of it. */
  private void peaks(GenomeModel model) {
    double coverage = model.value("kmer_coverage");
    int ploidy = (int) model.value("ploidy");
    if (!(coverage > 0 && ploidy > 0)) {
      return;
    }
    if (ploidy > 1 && isWorth(model, ModelPart.HETEROZYGOUS, coverage)) {
      mark(coverage, Messages.text("chart.spectrum.mark.heterozygous", coverage));
    }
    double whole = ploidy * coverage;
    mark(
        whole,
        ploidy > 1
            ? Messages.text("chart.spectrum.mark.homozygous", whole)
            : Messages.text("chart.spectrum.mark.coverage", whole));
    if (isWorth(model, ModelPart.REPEATS, 2 * whole)) {
      mark(2 * whole, Messages.text("chart.spectrum.mark.repeats", 2 * whole));
    }
  }

  private static boolean isWorth(GenomeModel model, ModelPart part, double place) {
    double there = 0;
    double tallest = 0;
    for (Point point : model.curve()) {
      tallest = Math.max(tallest, point.distinct());
      if (Math.abs(point.multiplicity() - place) <= 1) {
        there = part.of(point);
      }
    }
    return there >= WORTH * tallest;
  }

  private void ends(KmerSpectrum spectrum, SpectrumDoubts doubts) {
    if (doubts.has(HistogramDoubt.BEGINS_LATE)) {
      long first = spectrum.bins().get(0).multiplicity();
      mark(first - 0.5, Messages.text("chart.spectrum.mark.from", first));
    }
    if (doubts.has(HistogramDoubt.CUT) || doubts.has(HistogramDoubt.PILED)) {
      long last = spectrum.bins().get(spectrum.bins().size() - 1).multiplicity();
      mark(last, Messages.text("chart.spectrum.mark.to", last));
    }
  }

  private void mark(double at, String label) {
    ValueMarker marker = new ValueMarker(at, theme.mutedText(), theme.dashedLine());
    // A thin space at either end keeps the letters off the line.
    marker.setLabel("\u2009" + label + "\u2009");
    marker.setLabelFont(theme.tickFont());
    marker.setLabelPaint(theme.text());
    marker.setLabelBackgroundColor(seenThrough(theme.background()));
    boolean left = share(at) > RIGHT;
    marker.setLabelAnchor(left ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    marker.setLabelOffset(new RectangleInsets(GAP + labels * LINE, GAP, GAP, GAP));
    marks.add(marker);
    if (plot.getDomainAxis().getRange().contains(at)) {
      labels++;
    }
  }

  private static Color seenThrough(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), LABEL_ALPHA);
  }

  /** Where on the axis a multiplicity is, from 0 to 1. */
  private double share(double at) {
    ValueAxis x = plot.getDomainAxis();
    double from = x.getLowerBound();
    double to = x.getUpperBound();
    return x instanceof LogAxis
        ? Math.log(at / from) / Math.log(to / from)
        : (at - from) / (to - from);
  }
}
