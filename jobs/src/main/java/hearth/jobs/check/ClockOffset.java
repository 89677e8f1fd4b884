package hearth.jobs.check;

import java.io.Serializable;

/**
 * How far another clock is ahead of this one, and how sure that is.
 *
 * @param micros ahead; negative where it is behind
 * @param boundMicros the true offset is no further than this from {@code micros}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5905#section-8">RFC 5905, on-wire protocol</a>
 */
public record ClockOffset(long micros, long boundMicros) implements Serializable {

  /**
   * From the four times of a round trip, in microseconds: sent and returned by this clock, received
   * and answered by the other one. However slow the way was, or however uneven its two halves, the
   * bound holds.
   */
  public static ClockOffset of(long sent, long received, long answered, long returned) {
    long offset = ((received - sent) + (answered - returned)) / 2;
    // Half of what the way took, and what the division cut off.
    long bound = ((returned - sent) - (answered - received)) / 2 + 1;
    return new ClockOffset(offset, bound);
  }

  /** The surer of two. */
  public ClockOffset surer(ClockOffset other) {
    return other.boundMicros < boundMicros ? other : this;
  }

  /** The least that the clocks can be apart, whichever way. */
  long atLeastMicros() {
    return Math.max(0, Math.abs(micros) - boundMicros);
  }
}
