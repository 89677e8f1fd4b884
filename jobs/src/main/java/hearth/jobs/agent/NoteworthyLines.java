package hearth.jobs.agent;

import hearth.jobs.contract.JobEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Picks warnings and errors out of a driver's log, at a bounded rate: a driver that repeats itself
 * a thousand times a second must not drown the event stream.
 */
final class NoteworthyLines {

  static final int MOST_IN_PERIOD = 10;
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final int LONGEST = 500;
  private static final String SOURCE = "driver";

  /** As log4j2.properties prints them, and what a JVM prints at its end. */
  private static final Pattern NOTEWORTHY =
      Pattern.compile("^\\S+ \\S+ (WARN|ERROR|FATAL) .*|^(Exception in thread|Error:) .*");

  private final Clock clock;
  private Instant periodStart = Instant.MIN;
  private int inPeriod;

  NoteworthyLines(Clock clock) {
    this.clock = clock;
  }

  /** What to tell of a line: itself, that further ones are left out, or nothing. */
  List<JobEvent> events(String line) {
    if (!NOTEWORTHY.matcher(line).matches()) {
      return List.of();
    }
    Instant now = clock.instant();
    if (now.isAfter(periodStart.plus(PERIOD))) {
      periodStart = now;
      inPeriod = 0;
    }
    inPeriod++;
    if (inPeriod <= MOST_IN_PERIOD) {
      return List.of(new JobEvent.LogLine(now, SOURCE, shortened(line)));
    }
    return inPeriod == MOST_IN_PERIOD + 1
        ? List.of(new JobEvent.LogLine(now, "agent", "Further warnings are in driver.log."))
        : List.of();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
