package hearth.cluster.forecast;

import java.time.Duration;

/** A length of time that lies between both in about four cases of five. */
public record TimeRange(Duration low, Duration high) {

  static TimeRange ofSeconds(double low, double high) {
    return new TimeRange(duration(low), duration(high));
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
