package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BinsTest {

  @Property
  void aNumberLiesInItsBin(@ForAll @LongRange(max = 1_000_000_000_000L) long number) {
    int bin = Bins.of(number);

    assertThat(number).isBetween(Bins.first(bin), Bins.last(bin));
  }

  @Test
  void binsFollowEachOtherWithoutAGap() {
    for (int bin = 1; bin < Bins.COUNT; bin++) {
      assertThat(Bins.first(bin)).isEqualTo(Bins.last(bin - 1) + 1);
      assertThat(Bins.last(bin)).isGreaterThanOrEqualTo(Bins.first(bin));
    }
    assertThat(Bins.last(Bins.of(300))).isEqualTo(300);
  }
}
