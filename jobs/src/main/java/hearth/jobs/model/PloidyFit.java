package hearth.jobs.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits the model of one ploidy in rounds, as GenomeScope 2 does: the first round leaves out what
 * lies before the valley, each further one five multiplicities more, because errors may reach
 * beyond the valley. Rounds are compared by their sums of squares. A round whose window would begin
 * beyond the mean of the first peak is left out, because little of that peak would be in it.
 */
final class PloidyFit {

  private static final int ROUNDS = 4;
  private static final int SHIFT = 5;

  /** How far a window may begin, in means of the first peak. */
  private static final double REACH = 1.1;

  private static final double FIRST_DUPLICATION = 0.1;
  private static final double FIRST_BIAS = 0.5;
  private static final double FIRST_HETEROZYGOSITY = 0.01;

  private final KmerHistogram histogram;
  private final CoveragePeak peak;
  private final PeakModel model;

  PloidyFit(KmerHistogram histogram, CoveragePeak peak, PeakModel model) {
    this.histogram = histogram;
    this.peak = peak;
    this.model = model;
  }

  /** The best fit of all rounds; null when none converges. */
  @Nullable FittedCurve fit(int ploidy) {
    FittedCurve best = null;
    for (int round = 0; round < ROUNDS; round++) {
      int first = (int) peak.valley() + round * SHIFT;
      double reach = best == null ? peak.peak() : REACH * best.parameters().coverage();
      if (round > 0 && first > reach) {
        break;
      }
      FittedCurve found = round(first, ploidy, best);
      if (found != null && (best == null || found.squares() < best.squares())) {
        best = found;
      }
    }
    return best;
  }

  /** One round; a fit of an earlier round is a start nearer than any guess. */
  private @Nullable FittedCurve round(int first, int ploidy, @Nullable FittedCurve earlier) {
    return earlier == null
        ? bestFrom(first, starts(ploidy))
        : bestFrom(first, List.of(earlier.parameters()));
  }

  /** The best fit of one window; null when none converges. */
  @Nullable FittedCurve bestFrom(int first, List<ModelParameters> starts) {
    CurveFit fit = new CurveFit(model, new FitWindow(histogram, first, model.last()));
    FittedCurve best = null;
    for (ModelParameters start : starts) {
      FittedCurve found = fit.from(start);
      if (found != null && (best == null || Choice.isBetter(found, best))) {
        best = found;
      }
    }
    return best;
  }

  /** The main peak may be that of one copy or that of all. */
  List<ModelParameters> starts(int ploidy) {
    double occurrences = 0;
    for (int row = histogram.rowFrom(peak.valley()); row < histogram.rows(); row++) {
      occurrences += histogram.occurrences(row);
    }
    List<ModelParameters> starts = new ArrayList<>();
    for (int copies = 1; copies <= ploidy; copies++) {
      double coverage = (double) peak.peak() / copies;
      starts.add(
          new ModelParameters(
              ploidy,
              FIRST_DUPLICATION,
              coverage,
              FIRST_BIAS,
              occurrences / (coverage * ploidy),
              ploidy == 1 ? 0 : FIRST_HETEROZYGOSITY));
    }
    return starts;
  }
}
