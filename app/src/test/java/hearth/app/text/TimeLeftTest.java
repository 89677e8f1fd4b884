package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.forecast.TimeRange;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, less than 5 s left",
    "3, 18, less than 20 s left",
    "12, 27.2, about 10 to 30 s left",
    "25, 25, about 25 s left",
    "130, 235, about 2 to 4 min left",
    "20, 235, less than 4 min left",
    "120, 120, about 2 min left",
    "5000, 9000, about 1 to 3 h left"
  })
  void aRangeIsToldInOneUnit(double low, double high, String text) {
    TimeRange range = new TimeRange(millis(low), millis(high));

    assertThat(TimeLeft.left(Optional.of(range))).isEqualTo(text);
  }

  @Test
  void whatIsUnknownIsSaid() {
    assertThat(TimeLeft.left(Optional.empty())).isEqualTo("time left: unknown");
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
