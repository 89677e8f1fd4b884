package hearth.jobs.model;

import java.util.List;

/**
 * What one optimisation found.
 *
 * @param parameters the best parameters
 * @param intervals of the parameters, in the order of {@link ModelParameters}
 * @param first the first multiplicity that was looked at
 * @param squares sum of squared residuals
 */
record FittedCurve(
    ModelParameters parameters, List<Interval> intervals, int first, double squares) {

  FittedCurve {
    intervals = List.copyOf(intervals);
  }

  Interval coverage() {
    return intervals.get(ModelParameters.COVERAGE);
  }

  /** 0 without an interval for a haploid genome. */
  Interval heterozygosity() {
    return parameters.ploidy() == 1
        ? Interval.exactly(0)
        : intervals.get(ModelParameters.HETEROZYGOSITY).asShare();
  }
}
