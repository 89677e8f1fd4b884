package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;

/**
 * What of a spectrum is in sight when it is first shown.
 *
 * @param lastMultiplicity where the x axis ends
 * @param beyond distinct k-mers that occur more often than that
 * @param distinct all distinct k-mers
 * @param tallest where the y axis ends, before its margin
 * @param cut bins that are taller than the y axis
 */
record SpectrumView(
    long lastMultiplicity, long beyond, long distinct, long tallest, List<Bin> cut) {

  /** Peaks that are shown: one, two and three times the coverage. */
  private static final int PEAKS = 3;

  private static final int FEWEST = 10;

  /** Without a peak the x axis leaves out at most one of this many k-mers. */
  private static final int REST = 1000;

  SpectrumView {
    cut = List.copyOf(cut);
  }

  static SpectrumView of(KmerSpectrum spectrum, SpectrumShape shape, boolean logX, boolean logY) {
    List<Bin> bins = spectrum.bins();
    long distinct = bins.stream().mapToLong(Bin::distinct).sum();
    long max = bins.isEmpty() ? FEWEST : bins.get(bins.size() - 1).multiplicity();
    long last = logX ? max : Math.min(max, lastOf(bins, shape, distinct));
    long beyond =
        bins.stream().filter(bin -> bin.multiplicity() > last).mapToLong(Bin::distinct).sum();
    long tallest =
        logY ? bins.stream().mapToLong(Bin::distinct).max().orElse(1) : shape.tallest(bins);
    List<Bin> cut = bins.stream().filter(bin -> bin.distinct() > tallest * MARGIN).toList();
    return new SpectrumView(last, beyond, distinct, tallest, cut);
  }

  /** How much higher a linear y axis is than the tallest bar that fits it. */
  static final double MARGIN = 1.15;

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
