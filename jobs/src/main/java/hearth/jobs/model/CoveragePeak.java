package hearth.jobs.model;

import org.jspecify.annotations.Nullable;

/**
 * The main peak of a histogram of reads, looked for in occurrences (multiplicity times distinct
 * k-mers), and the valley between it and the slope of the read errors.
 *
 * @param valley multiplicity with the fewest occurrences left of the peak
 * @param peak multiplicity whose occurrences rise most above the valley
 */
record CoveragePeak(long valley, long peak) {

  /** A rise counts when it is this many standard deviations of a Poisson count. */
  private static final double NOISE = 5;

  /**
   * At least this share of all k-mers lies from the valley on. What is less is a family of repeats
   * in an assembled genome, or a plasmid.
   */
  private static final double COVERED = 0.1;

  /** Finds the peak in one pass; null when nothing rises above the noise. */
  static @Nullable CoveragePeak of(KmerHistogram histogram) {
    CoveragePeak best = null;
    double bestRise = 0;
    double lowest = Double.POSITIVE_INFINITY;
    long lowestAt = 0;
    long previous = 0;
    for (int row = 0; row < histogram.rows(); row++) {
      long multiplicity = histogram.multiplicity(row);
      double occurrences = histogram.occurrences(row);
      if (multiplicity > previous + 1 && previous > 0 && lowest > 0) {
        lowest = 0;
        lowestAt = previous + 1;
      }
      if (occurrences <= lowest) {
        lowest = occurrences;
        lowestAt = multiplicity;
      }
      double rise = occurrences - lowest;
      double noise = NOISE * multiplicity * Math.sqrt(histogram.distinct(row));
      if (rise > bestRise && rise > noise) {
        bestRise = rise;
        best = new CoveragePeak(lowestAt, multiplicity);
      }
      previous = multiplicity;
    }
    return best == null || best.share(histogram) < COVERED || !best.isHill(histogram) ? null : best;
  }

  /** Whether distinct k-mers rise too right of the valley, and not only their occurrences. */
  private boolean isHill(KmerHistogram histogram) {
    double lowest = Double.POSITIVE_INFINITY;
    for (long multiplicity = valley; multiplicity <= peak; multiplicity++) {
      double distinct = histogram.at(multiplicity);
      lowest = Math.min(lowest, distinct);
      if (distinct - lowest > NOISE * Math.sqrt(distinct)) {
        return true;
      }
    }
    return false;
  }

  private double share(KmerHistogram histogram) {
    double right = 0;
    for (int row = histogram.rowFrom(valley); row < histogram.rows(); row++) {
      right += histogram.occurrences(row);
    }
    return right / histogram.total();
  }
}
