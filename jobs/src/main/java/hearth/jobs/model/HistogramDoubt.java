package hearth.jobs.model;

import java.util.ArrayList;
import java.util.List;

/** What is odd about a histogram, so that figures drawn from it mean less, or something else. */
public enum HistogramDoubt {
  /** Strands were counted apart: it looks like a genome twice as long at half the coverage. */
  NOT_CANONICAL,
  /** The rare k-mers are missing, as KMC leaves them out ({@code -ci}): so are most errors. */
  BEGINS_LATE,
  /** What occurs more often is missing: the genome is longer and more repeated than it looks. */
  CUT,
  /** What occurs more often is all in the last row. */
  PILED,
  /** Nothing rises right of the rare k-mers: there is no coverage to be read. */
  NO_PEAK,
  /** The coverage peak runs into the slope of the read errors. */
  LOW_COVERAGE;

  /** From so many times on, the coverage peak stands apart from the errors. */
  public static final double GOOD_COVERAGE = ModelNotes.GOOD_COVERAGE;

  /**
   * Looks at a histogram.
   *
   * @param covered how often all copies of the genome together are covered, as a model has it; NaN
   *     where there is no model, and then the peak tells it
   */
  public static List<HistogramDoubt> of(
      KmerHistogram histogram, HistogramOrigin origin, double covered) {
    List<HistogramDoubt> doubts = new ArrayList<>();
    if (histogram.rows() == 0) {
      return doubts;
    }
    if (!origin.canonical()) {
      doubts.add(NOT_CANONICAL);
    }
    if (!origin.complete()) {
      addMissing(histogram, doubts);
    }
    // A pile at the end is no peak.
    CoveragePeak peak =
        CoveragePeak.of(doubts.contains(PILED) ? histogram.withoutLast() : histogram);
    boolean assembled = histogram.total() < ModelNotes.ASSEMBLED * histogram.totalDistinct();
    if (peak == null && Double.isNaN(covered)) {
      if (!assembled) {
        doubts.add(NO_PEAK);
      }
    } else if ((Double.isNaN(covered) && peak != null ? peak.peak() : covered) < GOOD_COVERAGE) {
      doubts.add(LOW_COVERAGE);
    }
    return doubts;
  }

  private static void addMissing(KmerHistogram histogram, List<HistogramDoubt> doubts) {
    if (histogram.multiplicity(0) > 1) {
      doubts.add(BEGINS_LATE);
    }
    switch (HistogramEnd.of(histogram)) {
      case CUT -> doubts.add(CUT);
      case PILED -> doubts.add(PILED);
      case NATURAL -> {
        // As it should be.
      }
    }
  }
}
