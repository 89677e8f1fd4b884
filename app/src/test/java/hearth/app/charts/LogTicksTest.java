package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogTicksTest {

  @Test
  void powersOfTenOverAWideRange() {
    assertThat(LogTicks.between(0.5, 2_000)).containsExactly(1.0, 10.0, 100.0, 1000.0);
    assertThat(LogTicks.between(0.7, 5e12)).containsExactly(1.0, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12);
  }

  @Test
  void roundNumbersOverANarrowRange() {
    assertThat(LogTicks.between(0.5, 30)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0);
    assertThat(LogTicks.between(31, 59)).containsExactly(35.0, 40.0, 45.0, 50.0, 55.0);
  }

  @Property
  void ticksAreInRangeAndNeitherFewNorMany(
      @ForAll @DoubleRange(min = 0.5, max = 1e6) double lower,
      @ForAll @DoubleRange(min = 1.2, max = 1e9) double factor) {
    double upper = lower * factor + 4;

    assertThat(LogTicks.between(lower, upper))
        .hasSizeBetween(1, 12)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(tick -> tick >= lower && tick <= upper && tick == Math.rint(tick));
  }
}
