package hearth.jobs.model;

/**
 * An estimate and its confidence interval: two standard errors to each side, never below 0, as
 * GenomeScope has it.
 */
public record Interval(double estimate, double low, double high) {

  static Interval twoErrors(double estimate, double standardError) {
    return new Interval(
        estimate, Math.max(0, estimate - 2 * standardError), estimate + 2 * standardError);
  }

  /** Without an interval. */
  static Interval exactly(double estimate) {
    return new Interval(estimate, estimate, estimate);
  }

  /** What a count gives when it is divided by this. */
  Interval dividing(double count) {
    return new Interval(count / estimate, count / high, low > 0 ? count / low : count / estimate);
  }

  Interval times(double factor) {
    return new Interval(estimate * factor, low * factor, high * factor);
  }

  /** Never above 1: a share. */
  Interval asShare() {
    return new Interval(Math.min(1, estimate), Math.min(1, low), Math.min(1, high));
  }

  boolean isFinite() {
    return Double.isFinite(estimate) && Double.isFinite(low) && Double.isFinite(high);
  }
}
