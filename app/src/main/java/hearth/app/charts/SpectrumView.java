package hearth.app.charts;

import hearth.app.charts.SpectrumChart.Scale;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of a spectrum is in sight when it is first shown.
 *
 * @param lastMultiplicity where the x axis ends
 * @param beyond distinct k-mers that occur more often than that
 * @param distinct all distinct k-mers
 * @param tallest where the y axis ends, before its margin
 * @param cut bins whose bars are taller than the y axis
 */
record SpectrumView(
    long lastMultiplicity, long beyond, long distinct, long tallest, List<Bin> cut) {

  /** Peaks that are shown: one, two and three times the coverage. */
  private static final int PEAKS = 3;

  private static final int FEWEST = 10;

  /** Without a peak the x axis leaves out at most one of this many k-mers. */
  private static final int REST = 1000;

  /** How much higher a linear y axis is than the tallest bar that fits it. */
  static final double MARGIN = 1.15;

  SpectrumView {
    cut = List.copyOf(cut);
  }

  static SpectrumView of(
      KmerSpectrum spectrum, SpectrumBars bars, SpectrumShape shape, Scale scale) {
    List<Bin> bins = spectrum.bins();
    long distinct = 0;
    for (Bin bin : bins) {
      distinct += bin.distinct();
    }
    long last = scale.logX() ? max(bins) : Math.min(max(bins), lastOf(bins, shape, distinct));
    int end = bars.firstFrom(last + 0.5);
    long beyond = 0;
    for (Bin bin : bins.subList(end, bins.size())) {
      beyond += bin.distinct();
    }
    Bin valley = shape.valley();
    int from = scale.logY() || valley == null ? 0 : bars.firstFrom(valley.multiplicity() - 0.5);
    long tallest = from < end ? bars.value(bars.tallest(from, end)) : 1;
    List<Bin> cut =
        IntStream.range(0, from)
            .filter(bar -> bars.value(bar) > tallest * MARGIN)
            .mapToObj(bins::get)
            .toList();
    return new SpectrumView(last, beyond, distinct, tallest, cut);
  }

  /** Where a linear x axis ends at first. */
  static long last(KmerSpectrum spectrum, SpectrumShape shape) {
    List<Bin> bins = spectrum.bins();
    long distinct = bins.stream().mapToLong(Bin::distinct).sum();
    return Math.min(max(bins), lastOf(bins, shape, distinct));
  }

  private static long max(List<Bin> bins) {
    return bins.isEmpty() ? FEWEST : bins.get(bins.size() - 1).multiplicity();
  }

  private static long lastOf(List<Bin> bins, SpectrumShape shape, long distinct) {
    Bin peak = shape.peak();
    if (peak != null) {
      return Math.max(FEWEST, PEAKS * peak.multiplicity());
    }
    long seen = 0;
    for (Bin bin : bins) {
      seen += bin.distinct();
      if (seen >= distinct - distinct / REST) {
        return Math.max(FEWEST, bin.multiplicity());
      }
    }
    return FEWEST;
  }
}
