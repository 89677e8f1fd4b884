package hearth.jobs.model;

/**
 * What one optimisation found.
 *
 * @param parameters the best parameters
 * @param covariance of the parameters, in the order of {@link ModelParameters}
 * @param first the first multiplicity that was looked at
 * @param squares sum of squared residuals
 */
record FittedCurve(ModelParameters parameters, Covariance covariance, int first, double squares) {

  /** Of a parameter, by its index in {@link ModelParameters}. */
  Interval interval(int parameter) {
    return Interval.twoErrors(parameters.values()[parameter], covariance.standardError(parameter));
  }

  Interval coverage() {
    return interval(ModelParameters.COVERAGE);
  }

  /** 0 without an interval for a haploid genome. */
  Interval heterozygosity() {
    return parameters.ploidy() == 1
        ? Interval.exactly(0)
        : interval(ModelParameters.HETEROZYGOSITY).asShare();
  }
}
