package hearth.app.metrics;

import java.time.Duration;

/** How far back charts of a cluster reach. The window's settings hold the names. */
public enum Lookback {
  FIVE_MINUTES(Duration.ofMinutes(5)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7));

  private final Duration range;

  Lookback(Duration range) {
    this.range = range;
  }

  Duration range() {
    return range;
  }

  /** Whether it is so short that every measurement is told apart. */
  boolean isFine() {
    return compareTo(HOUR) <= 0;
  }

  /** How often there may be something new to see. */
  Duration period() {
    return isFine() ? Duration.ofSeconds(5) : Duration.ofMinutes(1);
  }
}
