package hearth.jobs.model;

/**
 * The k-mers of read errors: what the model leaves unexplained from multiplicity 1 on, until it
 * explains all or the first peak's mean is reached.
 *
 * @param occurrences how many, repeats counted
 * @param end the multiplicity at which they end
 * @param without the first multiplicity that has none
 */
record ErrorKmers(double occurrences, int end, int without) {

  /**
   * @param modelled the model's occurrences at each multiplicity from 0 on
   * @param curve the fit; errors end at the mean of its first peak, or where its window began
   */
  static ErrorKmers of(KmerHistogram histogram, double[] modelled, FittedCurve curve) {
    double peak = Math.max(1, Math.floor(curve.coverage().low()));
    int last = (int) Math.min(modelled.length - 1, Math.max(curve.first(), peak));
    double occurrences = 0;
    for (int x = 1; x <= last; x++) {
      double unexplained = (double) x * histogram.at(x) - modelled[x];
      if (unexplained < x) {
        return new ErrorKmers(occurrences, x, x);
      }
      occurrences += unexplained;
    }
    return new ErrorKmers(occurrences, last, last + 1);
  }

  /**
   * How many distinct k-mers of a multiplicity are those of errors.
   *
   * @param modelled the model's occurrences at {@code x}
   */
  double at(KmerHistogram histogram, int x, double modelled) {
    return x < without ? histogram.at(x) - modelled / x : 0;
  }

  /**
   * The probability that a base is read wrongly: a k-mer is right when each of its bases is.
   *
   * @param total all k-mers, repeats counted
   */
  double rate(double total, int k) {
    return 1 - Math.pow(1 - Math.min(1, occurrences / total), 1.0 / k);
  }
}
