package hearth.jobs.model;

/**
 * The negative binomial distribution of one peak, by its mean μ and its bias b, with variance μ (1
 * + b): GenomeScope's, whose size is μ / b. A bias of 0 is the Poisson distribution, and densities
 * and derivatives pass into it without a seam, because they are computed by
 *
 * <pre>f(0) = exp(−μ ln(1 + b) / b),  f(x) = f(x − 1) (μ + (x − 1) b) / (x (1 + b))</pre>
 *
 * <p>and not from gamma functions of a size that grows beyond all bounds.
 */
final class PeakDensity {

  /** Below this the logarithm of 1 + b is replaced by its series. */
  private static final double SMALL = 1e-4;

  /** Densities below this are as good as 0. */
  private static final double NOTHING = -600;

  private final double[] density;
  private final double[] byMean;
  private final double[] byBias;

  /** For the counts 0 to {@code last}. */
  PeakDensity(int last) {
    density = new double[last + 1];
    byMean = new double[last + 1];
    byBias = new double[last + 1];
  }

  /** Computes densities and derivatives for all counts. */
  void compute(double mean, double bias) {
    double perMean = -logRatio(bias);
    double log = mean * perMean;
    double logByMean = perMean;
    double logByBias = -mean * logRatioDerivative(bias);
    double spread = Math.log1p(bias);
    for (int x = 0; x < density.length; x++) {
      if (x > 0) {
        double factor = mean + (x - 1) * bias;
        log += Math.log(factor / x) - spread;
        logByMean += 1 / factor;
        logByBias += (x - 1) / factor - 1 / (1 + bias);
      }
      double f = log < NOTHING ? 0 : Math.exp(log);
      density[x] = f;
      byMean[x] = f * logByMean;
      byBias[x] = f * logByBias;
    }
  }

  /** The probability of a count. */
  double density(int x) {
    return density[x];
  }

  /** Its derivative by the mean. */
  double byMean(int x) {
    return byMean[x];
  }

  /** Its derivative by the bias. */
  double byBias(int x) {
    return byBias[x];
  }

  /** ln(1 + b) / b. */
  private static double logRatio(double b) {
    return b < SMALL ? 1 - b / 2 + b * b / 3 : Math.log1p(b) / b;
  }

  private static double logRatioDerivative(double b) {
    return b < SMALL ? -0.5 + 2 * b / 3 - 3 * b * b / 4 : (b / (1 + b) - Math.log1p(b)) / (b * b);
  }
}
