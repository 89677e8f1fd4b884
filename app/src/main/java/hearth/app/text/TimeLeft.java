package hearth.app.text;

import hearth.cluster.forecast.TimeRange;
import java.time.Duration;
import java.util.Optional;

/** A range of time as a person reads it: in one unit, the low end rounded down, the high end up. */
public final class TimeLeft {

  /** Up to so many of a unit are told in it. */
  private static final int MOST = 100;

  /** Seconds are told by the five. */
  private static final int COARSE = 5;

  private TimeLeft() {}

  /** What is left of a job, such as {@code about 2 to 4 min left}. */
  public static String left(Optional<TimeRange> range) {
    return range
        .map(known -> Messages.text("time.left", words(known)))
        .orElse(Messages.text("time.left.unknown"));
  }

  /** A range such as {@code about 2 to 4 min}. */
  public static String words(TimeRange range) {
    double high = seconds(range.high());
    double low = Math.min(high, seconds(range.low()));
    if (high < MOST) {
      return words("time.seconds", low, high, COARSE);
    }
    double minute = 60;
    return high < MOST * minute
        ? words("time.minutes", low / minute, high / minute, 1)
        : words("time.hours", low / minute / minute, high / minute / minute, 1);
  }

  private static String words(String unit, double low, double high, int step) {
    long from = (long) Math.floor(low / step) * step;
    long to = Math.max(step, (long) Math.ceil(high / step) * step);
    String span =
        from == 0
            ? Messages.text("time.upto", to)
            : from == to ? Messages.text("time.one", to) : Messages.text("time.span", from, to);
    return switch (unit) {
      case "time.seconds" -> Messages.text("time.seconds", span);
      case "time.minutes" -> Messages.text("time.minutes", span);
      default -> Messages.text("time.hours", span);
    };
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
