package hearth.cluster.scaling;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Amdahl's law (Amdahl 1967, doi:10.1145/1465482.1465560) fitted to measured times: with n workers
 * a job takes {@code serial + parallel / n} seconds. That is a straight line over 1/n, so least
 * squares find it. The serial share is {@code serial / (serial + parallel)}.
 *
 * @param serial seconds that do not get shorter with more workers; below 0 where measured times
 *     fell faster than the number of workers grew
 * @param parallel seconds of one worker that are divided among all
 * @param share the serial share, 0 to 1
 * @param low the lower end of the share's 95 % interval, 0 to 1
 * @param high its upper end
 */
public record Amdahl(double serial, double parallel, double share, double low, double high) {

  private static final double UPPER = 0.975;

  /** A time that was measured. */
  public record Timing(int workers, double seconds) {}

  /**
   * Fits the law. The interval is Fieller's (1954) for the quotient of two correlated estimates,
   * with Student's t of as many degrees of freedom as there are times beyond two.
   *
   * @return empty where that cannot be told: with less than three times, or one number of workers
   */
  public static Optional<Amdahl> fit(List<Timing> timings) {
    int n = timings.size();
    if (n < 3 || timings.stream().mapToInt(Timing::workers).distinct().count() < 2) {
      return Optional.empty();
    }
    double meanX = timings.stream().mapToDouble(Amdahl::x).average().orElseThrow();
    double meanY = timings.stream().mapToDouble(Timing::seconds).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    for (Timing timing : timings) {
      xx += (x(timing) - meanX) * (x(timing) - meanX);
      xy += (x(timing) - meanX) * (timing.seconds() - meanY);
    }
    double parallel = xy / xx;
    double serial = meanY - parallel * meanX;
    double squares = 0;
    for (Timing timing : timings) {
      double rest = timing.seconds() - serial - parallel * x(timing);
      squares += rest * rest;
    }
    double variance = squares / (n - 2);
    double[] interval =
        fieller(
            serial,
            serial + parallel,
            variance * (1.0 / n + meanX * meanX / xx),
            variance * (1.0 / n + (1 - meanX) * (1 - meanX) / xx),
            variance * (1.0 / n - meanX * (1 - meanX) / xx),
            new TDistribution(n - 2).inverseCumulativeProbability(UPPER));
    return Optional.of(
        new Amdahl(
            serial, parallel, within(serial / (serial + parallel)), interval[0], interval[1]));
  }

  /** How long the job takes with so many workers by this law, in seconds. */
  public double seconds(int workers) {
    return serial + parallel / workers;
  }

  private static double x(Timing timing) {
    return 1.0 / timing.workers();
  }

  /** All from 0 to 1 where the divisor might be 0: then the times say nothing about the share. */
  private static double[] fieller(
      double a, double b, double varianceA, double varianceB, double covariance, double t) {
    double g = t * t * varianceB / (b * b);
    if (g >= 1) {
      return new double[] {0, 1};
    }
    double ratio = a / b;
    double root =
        varianceA
            - 2 * ratio * covariance
            + ratio * ratio * varianceB
            - (varianceB == 0 ? 0 : g * (varianceA - covariance * covariance / varianceB));
    double half = t / b * Math.sqrt(Math.max(0, root));
    double middle = ratio - (varianceB == 0 ? 0 : g * covariance / varianceB);
    return new double[] {within((middle - half) / (1 - g)), within((middle + half) / (1 - g))};
  }

  private static double within(double share) {
    return Math.clamp(share, 0, 1);
  }
}
