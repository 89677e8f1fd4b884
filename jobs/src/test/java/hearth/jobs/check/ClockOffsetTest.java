package hearth.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {

  /** However long each half of the way takes, the true offset is within the bound. */
  @Property
  void theTrueOffsetIsWithinTheBound(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long ahead,
      @ForAll @IntRange(max = 100_000_000) int there,
      @ForAll @IntRange(max = 100_000_000) int thinking,
      @ForAll @IntRange(max = 100_000_000) int back) {
    long sent = 1_700_000_000_000_000L;
    long received = sent + there + ahead;
    long answered = received + thinking;
    long returned = sent + there + thinking + back;

    ClockOffset offset = ClockOffset.of(sent, received, answered, returned);

    assertThat(Math.abs(offset.micros() - ahead)).isLessThanOrEqualTo(offset.boundMicros());
    assertThat(offset.atLeastMicros()).isLessThanOrEqualTo(Math.abs(ahead));
    assertThat(offset.boundMicros()).isLessThanOrEqualTo((there + (long) back) / 2 + 1);
  }

  @Test
  void theSurerOneIsTheOneOfTheQuickerWay() {
    ClockOffset quick = new ClockOffset(5, 10);
    ClockOffset slow = new ClockOffset(-400, 1000);
    assertThat(slow.surer(quick)).isEqualTo(quick);
    assertThat(quick.surer(slow)).isEqualTo(quick);
  }
}
