package hearth.jobs.model;

/**
 * How a histogram ends at its largest multiplicity: by itself, because k-mers become ever rarer, or
 * because a tool stopped counting there. Jellyfish puts all that is above 10,000 into one last row
 * unless told otherwise, KMC's counters stop at 255.
 */
enum HistogramEnd {
  /** K-mers became ever rarer. */
  NATURAL,
  /** The last row holds all k-mers that occur so often or more. */
  PILED,
  /** K-mers that occur more often are missing. */
  CUT;

  /** Largest multiplicities that tools write unless told otherwise: KMC's, Jellyfish's. */
  private static final long[] CUSTOMARY = {255, 10_000, 10_001, 65_535};

  /** Rows before the last that are looked at. */
  private static final int BEFORE = 20;

  /** The last row is a pile when it has so many times as many k-mers as those before. */
  private static final double PILE = 5;

  /** An end is natural when the last rows have fewer distinct k-mers each. */
  private static final double MANY = 10;

  static HistogramEnd of(KmerHistogram histogram) {
    int last = histogram.rows() - 1;
    if (last < BEFORE) {
      return NATURAL;
    }
    long end = histogram.multiplicity(last);
    double before = 0;
    for (int row = histogram.rowFrom(end - BEFORE); row < last; row++) {
      before += histogram.distinct(row);
    }
    double usual = before / BEFORE;
    if (histogram.distinct(last) > PILE * (usual + 1)) {
      return PILED;
    }
    if (usual > MANY && histogram.distinct(last) > usual / 2) {
      return CUT;
    }
    for (long customary : CUSTOMARY) {
      if (end == customary) {
        return PILED;
      }
    }
    return NATURAL;
  }
}
