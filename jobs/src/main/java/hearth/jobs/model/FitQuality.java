package hearth.jobs.model;

/**
 * The share of the occurrences that the model explains from the end of the error slope on: 1 − Σ
 * |observed − modelled| / Σ observed.
 *
 * @param unique up to the mean of the peak of what every copy of the genome has once, and one
 *     coverage more
 * @param peaks over all the model's peaks
 * @param all over the whole histogram
 * @param squares sum of squared residuals over the whole histogram
 */
public record FitQuality(double unique, double peaks, double all, double squares) {

  static FitQuality of(
      KmerHistogram histogram, double[] modelled, FittedCurve curve, ErrorKmers errors) {
    int coverage = (int) Math.max(1, Math.floor(curve.coverage().low()));
    int ploidy = curve.parameters().ploidy();
    double squares = 0;
    double[] shares = {0, 0, 0};
    double[] observed = {0, 0, 0};
    long[] ends = {(ploidy + 1L) * coverage, (2L * ploidy + 1) * coverage, Long.MAX_VALUE};
    for (int row = histogram.rowFrom(errors.end()); row < histogram.rows(); row++) {
      long x = histogram.multiplicity(row);
      double model = x < modelled.length ? modelled[(int) x] : 0;
      double residual = histogram.occurrences(row) - model;
      squares += residual * residual;
      for (int i = 0; i < ends.length; i++) {
        if (x <= ends[i]) {
          shares[i] += Math.abs(residual);
          observed[i] += histogram.occurrences(row);
        }
      }
    }
    return new FitQuality(
        explained(shares[0], observed[0]),
        explained(shares[1], observed[1]),
        explained(shares[2], observed[2]),
        squares);
  }

  private static double explained(double unexplained, double observed) {
    return observed > 0 ? Math.max(0, 1 - unexplained / observed) : 0;
  }

  /** The share over all peaks, with the least and the largest of the three. */
  Interval interval() {
    return new Interval(
        peaks, Math.min(unique, Math.min(peaks, all)), Math.max(unique, Math.max(peaks, all)));
  }
}
