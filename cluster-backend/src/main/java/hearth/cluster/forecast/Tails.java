package hearth.cluster.forecast;

import java.util.function.DoubleUnaryOperator;

/** Where the first and the last tenth of a distribution of an amount end: 80 % lie between. */
record Tails(double low, double high) {

  private static final double TAIL = 0.1;
  private static final int STEPS = 600;

  /** The grid ends where the prior is almost nothing, in errors. */
  private static final double WIDTH = 8;

  /** Those of a prediction. */
  static Tails of(SizeFit.Prediction prediction) {
    return of(prediction, 0, amount -> 1);
  }

  /**
   * Those of a posterior, on a grid of the amount's logarithm.
   *
   * @param least the amount is more than this
   * @param likelihood of the amount
   */
  static Tails of(SizeFit.Prediction prior, double least, DoubleUnaryOperator likelihood) {
    double half = WIDTH * prior.error();
    double from = prior.middle() - half;
    double to = prior.middle() + half;
    if (least > 0) {
      from = Math.max(from, Math.log(least));
      // A run that takes longer than any before it may take twice as long again.
      to = Math.max(to, from + Math.max(half, Math.log(4)));
    }
    double step = (to - from) / STEPS;
    double[] weights = new double[STEPS];
    double sum = 0;
    for (int at = 0; at < STEPS; at++) {
      double logAmount = from + (at + 0.5) * step;
      weights[at] = prior.density(logAmount) * likelihood.applyAsDouble(Math.exp(logAmount));
      sum += weights[at];
    }
    return new Tails(
        quantile(weights, sum * TAIL, from, step), quantile(weights, sum * (1 - TAIL), from, step));
  }

  private static double quantile(double[] weights, double below, double from, double step) {
    double sum = 0;
    for (int at = 0; at < weights.length; at++) {
      if (sum + weights[at] >= below) {
        double part = weights[at] > 0 ? (below - sum) / weights[at] : 0;
        return Math.exp(from + (at + part) * step);
      }
      sum += weights[at];
    }
    return Math.exp(from + weights.length * step);
  }
}
