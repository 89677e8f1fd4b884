package hearth.cluster.engine.docker;

import java.time.Instant;

/**
 * Which messages of one stream of a log, standard output or standard error, were told already, by
 * their times. Docker dates the messages of a stream in order. So a message that is older than the
 * one before begins a repetition: Docker repeats a file of its log when it has begun the next one,
 * and when it is asked again.
 */
final class ToldTimes {

  /** The time of the newest message that was new, and how many had that very time. */
  private Instant last = Instant.EPOCH;

  private int withLast;

  /** In a repetition, what was told before it, and how many messages of that time are to come. */
  private Instant toldTo = Instant.EPOCH;

  private int known;

  private Instant before = Instant.EPOCH;

  /** From here on the log is told once more, from wherever. */
  void repeated() {
    toldTo = last;
    known = withLast;
  }

  /** Whether the next message, of that time, was not told before. */
  boolean isNew(Instant at) {
    if (at.isBefore(before)) {
      repeated();
    }
    before = at;
    if (at.isBefore(toldTo) || (at.equals(toldTo) && known-- > 0)) {
      return false;
    }
    withLast = at.equals(last) ? withLast + 1 : 1;
    last = at;
    return true;
  }

  Instant last() {
    return last;
  }
}
