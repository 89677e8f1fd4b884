package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import org.jspecify.annotations.Nullable;

/**
 * What a spectrum looks like: an error slope that falls to a valley and then the coverage peak, or
 * neither (an assembled genome).
 *
 * @param valley where the error slope ends, or null without a peak
 * @param peak the multiplicity that rises most above what lies left of it, or null when none rises
 *     above the noise
 */
record SpectrumShape(@Nullable Bin valley, @Nullable Bin peak) {

  /** A rise counts when it is this many standard deviations of a Poisson count. */
  private static final double NOISE = 4;

  /**
   * Coverage makes most of the sequence: at least this share of all k-mers, repeats counted, lies
   * from the valley on. In an assembled genome a family of repeats makes a spike, and no more.
   */
  private static final double COVERED = 0.2;

  /** Finds valley and peak in one pass; multiplicities that do not occur count as none. */
  static SpectrumShape of(KmerSpectrum spectrum) {
    Bin valley = null;
    Bin peak = null;
    Bin lowest = null;
    double best = 0;
    long previous = 0;
    for (Bin bin : spectrum.bins()) {
      if (lowest == null || bin.distinct() <= lowest.distinct()) {
        lowest = bin;
      }
      if (previous > 0 && bin.multiplicity() > previous + 1) {
        lowest = new Bin(previous + 1, 0);
      }
      previous = bin.multiplicity();
      double rise = bin.distinct() - lowest.distinct();
      if (rise > best && rise > NOISE * Math.sqrt(bin.distinct())) {
        best = rise;
        valley = lowest;
        peak = bin;
      }
    }
    return valley == null || share(spectrum, valley) < COVERED
        ? new SpectrumShape(null, null)
        : new SpectrumShape(valley, peak);
  }

  /** The share of all k-mers, repeats counted, from a bin on. */
  private static double share(KmerSpectrum spectrum, Bin from) {
    double all = 0;
    double right = 0;
    for (Bin bin : spectrum.bins()) {
      double occurrences = (double) bin.multiplicity() * bin.distinct();
      all += occurrences;
      right += bin.multiplicity() >= from.multiplicity() ? occurrences : 0;
    }
    return right / all;
  }

  /** Whether a multiplicity lies on the error slope. */
  boolean isError(long multiplicity) {
    return valley != null && multiplicity < valley.multiplicity();
  }
}
