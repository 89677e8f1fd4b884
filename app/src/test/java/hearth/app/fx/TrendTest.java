package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrendTest {
  private static final long NOW = 1_800_000_000_000L;

  @Test
  void nowIsOnTheRightAndFiveMinutesAgoOnTheLeft() {
    long[] at = {NOW - 300_000, NOW - 150_000, NOW};
    double[] values = {0, 1, 2};

    Trend trend = Trend.of(3, i -> at[i], i -> values[i], 2, NOW);

    assertThat(trend.size()).isEqualTo(3);
    assertThat(trend.x(0)).isZero();
    assertThat(trend.x(1)).isCloseTo(0.5, within(1e-9));
    assertThat(trend.y(1)).isCloseTo(0.5, within(1e-9));
    assertThat(trend.x(2)).isEqualTo(1);
    assertThat(trend.y(2)).isEqualTo(1);
  }

  @Test
  void aPeakIsNotThinnedOut() {
    Trend trend = Trend.of(300, i -> NOW - 1000L * (299 - i), i -> i == 151 ? 1 : 0.1, 1, NOW);

    assertThat(trend.size()).isLessThanOrEqualTo(Trend.POINTS);
    assertThat(peak(trend)).isEqualTo(1);
  }

  @Test
  void whatIsOlderOrMoreThanThereIsRoomForStaysInside() {
    Trend trend = Trend.of(2, i -> i == 0 ? NOW - 900_000 : NOW, i -> 7, 2, NOW);

    assertThat(trend.size()).isEqualTo(1);
    assertThat(trend.y(0)).isEqualTo(1);
    assertThat(Trend.of(1, i -> NOW, i -> 5, 0, NOW).y(0)).as("no top is known").isZero();
  }

  private static double peak(Trend trend) {
    double peak = 0;
    for (int i = 0; i < trend.size(); i++) {
      peak = Math.max(peak, trend.y(i));
    }
    return peak;
  }
}
