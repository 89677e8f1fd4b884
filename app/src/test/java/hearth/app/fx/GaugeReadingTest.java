package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeReadingTest {

  @ParameterizedTest
  @CsvSource({
    "0, CALM",
    "799, CALM",
    "800, WARM",
    "949, WARM",
    "950, HOT",
    "1000, HOT",
    "1300, HOT"
  })
  void warnsFrom80PercentAndAlarmsFrom95(long used, GaugeReading.Level level) {
    assertThat(new GaugeReading(used, 0, 1000, 0, 0).level()).isEqualTo(level);
  }

  @Test
  void sharesAreOfTheLimit() {
    GaugeReading reading = new GaugeReading(300, 600, 1200, 90, 100);
    assertThat(reading.usedShare()).isCloseTo(0.25, within(1e-9));
    assertThat(reading.reservedShare()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aHeapHasItsOwnMaximumAndItsOwnLevel() {
    GaugeReading reading = new GaugeReading(300, 600, 1200, 90, 100);
    assertThat(reading.heapShare()).isCloseTo(0.9, within(1e-9));
    assertThat(reading.heapLevel()).isEqualTo(GaugeReading.Level.WARM);
    assertThat(reading.level()).isEqualTo(GaugeReading.Level.CALM);
  }

  @Test
  void anUnknownLimitShowsNothingInsteadOfDividingByZero() {
    GaugeReading reading = new GaugeReading(300, 600, 0, 90, 0);
    assertThat(reading.usedShare()).isZero();
    assertThat(reading.heapShare()).isZero();
    assertThat(reading.level()).isEqualTo(GaugeReading.Level.CALM);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 135", "1, 270", "1.7, 270", "-1, 0"})
  void theArcIsNeverLongerThanTheGauge(double share, double degrees) {
    assertThat(GaugeReading.degrees(share)).isCloseTo(degrees, within(1e-9));
  }
}
