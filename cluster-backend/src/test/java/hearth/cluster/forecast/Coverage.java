package hearth.cluster.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Whether ranges of 80 % hold 80 %. */
final class Coverage {
  private static final double WANTED = 0.8;

  private Coverage() {}

  static boolean holds(TimeRange range, double seconds) {
    double millis = seconds * 1000;
    return range.low().toMillis() <= millis && millis <= range.high().toMillis();
  }

  /** Whether it holds what is left when so many seconds of the run have passed. */
  static boolean holdsLater(Forecast forecast, PastRun run, double elapsed) {
    return holds(later(forecast, run, elapsed), run.seconds() - elapsed);
  }

  /** What is foretold when so many seconds of the run have passed. */
  static TimeRange later(Forecast forecast, PastRun run, double elapsed) {
    double fraction = run.progress().at(elapsed / run.seconds());
    return forecast.remaining(Duration.ofMillis(Math.round(elapsed * 1000)), fraction);
  }

  /** How wide a range is. */
  static double seconds(TimeRange range) {
    return range.high().minus(range.low()).toMillis() / 1000.0;
  }

  /**
   * Holds the count against 80 %: chance alone, that is three standard deviations of the binomial
   * distribution, and what the method may be off.
   */
  static void requireNear80(int within, int cases, double off) {
    double chance = 3 * Math.sqrt(WANTED * (1 - WANTED) / cases);
    assertThat((double) within / cases)
        .as("%d of %d within a range of 80 %%", within, cases)
        .isBetween(WANTED - chance - off, Math.min(1, WANTED + chance + off));
  }
}
