package hearth.cluster.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DiskForecastTest {

  private static final Map<String, String> K = Map.of("k", "21");
  private static final DiskForecast STATED = DiskForecast.atMost(1000, 2000);

  @Test
  void tooFewRunsLeaveItAtWhatTheTypeStates() {
    List<PastUse> runs = new ArrayList<>();
    for (int run = 1; run < Forecast.FEWEST; run++) {
      runs.add(new PastUse(1e6, K, 500_000, 60_000));
    }
    assertThat(DiskForecast.of(runs, work(1e6), STATED)).contains(STATED);
    assertThat(DiskForecast.of(runs, work(1e6), null)).isEmpty();
  }

  @Test
  void runsWithOtherParametersAndOfOtherSizesTellNothing() {
    List<PastUse> others = runs(20, 1e6, Map.of("k", "31"), 1);
    assertThat(DiskForecast.of(others, work(1e6), STATED)).contains(STATED);
    assertThat(DiskForecast.of(runs(20, 1e6, K, 1), work(1e9), STATED)).contains(STATED);
  }

  @Test
  void whatWritesNothingBetweenTasksTakesNothingThere() {
    List<PastUse> runs = new ArrayList<>();
    for (int run = 0; run < 10; run++) {
      runs.add(new PastUse(1e6 + run, K, 0, 60_000 + run));
    }
    DiskForecast told = DiskForecast.of(runs, work(1e6), STATED).orElseThrow();
    assertThat(told.temporary()).isEqualTo(new DiskRange(0, 0));
    assertThat(told.result().high()).isBetween(60_000L, 75_000L);
  }

  /** Logs take the same whatever the input is: small runs do not make large ones look large. */
  @Test
  void aFixedPartIsNotTakenForOneOfEachByte() {
    List<PastUse> runs = new ArrayList<>();
    for (int run = 0; run < 12; run++) {
      double text = 1e5 * Math.pow(2, run % 6);
      runs.add(new PastUse(text, K, Math.round(text / 2), Math.round(50_000 + 0.001 * text)));
    }
    DiskForecast told = DiskForecast.of(runs, work(1e7), STATED).orElseThrow();
    assertThat(told.result().high()).isLessThan(150_000);
    assertThat(told.temporary().low()).isBetween(3_500_000L, 5_000_000L);
    assertThat(told.temporary().high()).isBetween(5_000_000L, 6_500_000L);
  }

  /** Four of five of runs whose use differs by a tenth are in the range. */
  @Property(tries = 20)
  void rangesHoldWhatTheySay(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    int within = 0;
    int cases = 100;
    for (int at = 0; at < cases; at++) {
      List<PastUse> runs = runs(15, 1e7, K, seed + at);
      PastUse next = runs.remove(7);
      DiskForecast told = DiskForecast.of(runs, work(next.textBytes()), null).orElseThrow();
      boolean in =
          told.temporary().low() <= next.temporaryBytes()
              && next.temporaryBytes() <= told.temporary().high();
      within += in ? 1 : 0;
    }
    Coverage.requireNear80(within, cases, 0.08);
  }

  private static List<PastUse> runs(
      int count, double most, Map<String, String> parameters, long seed) {
    Random random = new Random(seed);
    List<PastUse> runs = new ArrayList<>();
    for (int run = 0; run < count; run++) {
      double text = most * (0.1 + 0.9 * random.nextDouble());
      double factor = 0.45 * Math.exp(0.1 * random.nextGaussian());
      runs.add(
          new PastUse(
              text, parameters, Math.round(text * factor), Math.round(60_000 + text / 1000)));
    }
    return runs;
  }

  private static Work work(double textBytes) {
    return new Work(textBytes, 1, false, K);
  }
}
