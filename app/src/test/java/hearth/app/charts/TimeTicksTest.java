package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {

  @ParameterizedTest
  @CsvSource({
    "7, 10, 1792000010, 17:46:50",
    "50, 60, 1792000020, 17:47",
    "3600, 3600, 1792000800, 18:00",
    "80000, 86400, 1792022400, Thu 15 Oct"
  })
  void ticksOfTheClockAreWholeStepsInWords(double least, double step, double at, String expected) {
    NumberTickUnit tick = (NumberTickUnit) TimeTicks.clock().getCeilingTickUnit(least);
    assertThat(tick.getSize()).isEqualTo(step);
    assertThat(tick.valueToString(at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "45, 45 s",
    "60, 1 min",
    "90, 1:30 min",
    "3600, 1 h",
    "5400, 1:30 h",
    "90000, 25 h"
  })
  void lengthsHaveTheirUnit(double seconds, String expected) {
    assertThat(words(TimeTicks.elapsed(), 10, seconds)).isEqualTo(expected.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "512, 512 B",
    "1024, 1 KB",
    "1536, 1.5 KB",
    "805306368, 768 MB",
    "1342177280, 1.25 GB"
  })
  void bytesAreExact(double bytes, String expected) {
    assertThat(words(TimeTicks.bytes(), 100, bytes)).isEqualTo(expected.replace(' ', '\u00a0'));
  }

  private static String words(TickUnits ticks, double least, double value) {
    return ((NumberTickUnit) ticks.getCeilingTickUnit(least)).valueToString(value);
  }
}
