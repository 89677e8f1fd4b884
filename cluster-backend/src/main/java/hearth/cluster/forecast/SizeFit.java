package hearth.cluster.forecast;

/**
 * How an amount, such as the time that work takes, grows with the size of the work, as a fixed part
 * and a part for each byte: ln T = ln b + ln(s + c), where s is the size in bytes, b the amount for
 * each byte, and b c the fixed part. For each c of a grid b is the least-squares solution; the c
 * with the least sum of squares is taken. Very large c is the constant model.
 *
 * <p>Errors are those of leaving one run out at a time and predicting it from the others, so that
 * they hold for a run that is not among them; see M. Stone, Cross-validatory choice and assessment
 * of statistical predictions, J. R. Stat. Soc. B 36 (1974) 111–147.
 */
final class SizeFit {

  /** Steps of c, from far below all sizes to far above them: then work of any size takes alike. */
  private static final int STEPS = 41;

  private static final double BELOW = 1e-2;
  private static final double ABOVE = 1e3;

  /** Two runs are seldom more alike than this, as a share of the amount. */
  private static final double LEAST_ERROR = 0.05;

  private final double[] offsets = new double[STEPS];

  /** ln T − ln(s + c), by c and run. */
  private final double[][] rests;

  private final double[] sums = new double[STEPS];
  private final double[] squares = new double[STEPS];
  private final int runs;

  private SizeFit(double[] sizes, double[] amounts) {
    runs = sizes.length;
    rests = new double[STEPS][runs];
    double least = Double.MAX_VALUE;
    double most = 1;
    for (double size : sizes) {
      least = Math.min(least, Math.max(1, size));
      most = Math.max(most, size);
    }
    double ratio = Math.pow(most * ABOVE / (least * BELOW), 1.0 / (STEPS - 1));
    for (int at = 0; at < STEPS; at++) {
      offsets[at] = least * BELOW * Math.pow(ratio, at);
      for (int run = 0; run < runs; run++) {
        double rest = Math.log(amounts[run]) - Math.log(sizes[run] + offsets[at]);
        rests[at][run] = rest;
        sums[at] += rest;
        squares[at] += rest * rest;
      }
    }
  }

  /**
   * Predicts the amount of work of some size.
   *
   * @param sizes of runs, at least 3
   * @param amounts of the same runs, each more than 0
   */
  static Prediction predict(double[] sizes, double[] amounts, double size) {
    SizeFit fit = new SizeFit(sizes, amounts);
    int best = fit.best(-1);
    double middle = fit.mean(best, -1) + Math.log(size + fit.offsets[best]);
    return new Prediction(middle, Math.max(LEAST_ERROR, fit.error()), Math.max(1, fit.runs - 2));
  }

  /** The root of the mean square of what each run differs from its prediction by the others. */
  private double error() {
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      int best = best(run);
      double miss = rests[best][run] - mean(best, run);
      sum += miss * miss;
    }
    return Math.sqrt(sum / runs);
  }

  /** The best offset for all runs but one. */
  private int best(int without) {
    int best = STEPS - 1;
    for (int at = 0; at < STEPS; at++) {
      if (squared(at, without) < squared(best, without) * (1 - 1e-9)) {
        best = at;
      }
    }
    return best;
  }

  private double squared(int at, int without) {
    double mean = mean(at, without);
    double square = without < 0 ? 0 : rests[at][without] * rests[at][without];
    return squares[at] - square - count(without) * mean * mean;
  }

  private double mean(int at, int without) {
    double rest = without < 0 ? 0 : rests[at][without];
    return (sums[at] - rest) / count(without);
  }

  private int count(int without) {
    return without < 0 ? runs : runs - 1;
  }

  /**
   * ln T is as Student's t, moved and stretched.
   *
   * @param middle of ln T, in the unit of the amounts
   * @param error the stretch
   * @param freedom degrees of freedom
   */
  record Prediction(double middle, double error, int freedom) {

    /** Proportional to the density at ln T. */
    double density(double logAmount) {
      return Student.density((logAmount - middle) / error, freedom);
    }
  }
}
