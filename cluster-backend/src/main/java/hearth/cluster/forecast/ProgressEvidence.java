package hearth.cluster.forecast;

import java.util.List;

/**
 * What it means for the length of a run that so much of it is done by now: which share of their
 * time past runs had taken then. The share's log odds are taken to be as Student's t, with the
 * variance between runs, and within them: a fraction stays for a while, and the moment of looking
 * is anywhere between the share at which a run came to it and that at which it left it (variance of
 * the uniform distribution: width² / 12).
 */
record ProgressEvidence(double middle, double error, int freedom) {

  /** So many runs show how shares differ. */
  static final int FEWEST = 3;

  /** Log odds of 0 and 1 have no end. */
  private static final double EDGE = 0.005;

  private static final double LEAST_ERROR = 0.1;

  /** Of runs that told how they went on; at least {@link #FEWEST}. */
  static ProgressEvidence of(List<ProgressCurve> curves, double fraction) {
    int runs = curves.size();
    double sum = 0;
    double squares = 0;
    double within = 0;
    for (ProgressCurve curve : curves) {
      double from = logOdds(curve.reached(fraction));
      double to = logOdds(curve.left(fraction));
      double middle = (from + to) / 2;
      sum += middle;
      squares += middle * middle;
      within += (to - from) * (to - from) / 12;
    }
    double mean = sum / runs;
    double between = Math.max(0, (squares - runs * mean * mean) / (runs - 1));
    double variance = between * (1 + 1.0 / runs) + within / runs;
    return new ProgressEvidence(mean, Math.max(LEAST_ERROR, Math.sqrt(variance)), runs - 1);
  }

  /**
   * How likely the progress is when a run that has taken so long takes so long in all; up to a
   * factor.
   */
  double likelihood(double elapsedSeconds, double totalSeconds) {
    double share = elapsedSeconds / totalSeconds;
    double odds = (logOdds(share) - middle) / error;
    // From the density of the log odds to that of the elapsed time.
    return Student.density(odds, freedom) / (1 - Math.min(share, 1 - EDGE));
  }

  private static double logOdds(double share) {
    double inside = Math.clamp(share, EDGE, 1 - EDGE);
    return Math.log(inside / (1 - inside));
  }
}
