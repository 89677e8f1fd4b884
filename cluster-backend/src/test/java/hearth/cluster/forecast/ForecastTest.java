package hearth.cluster.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is foretold of runs that are made up: a fixed time, a time for each byte, and chance. */
class ForecastTest {
  private static final double MB = 1e6;

  @Test
  void tooFewRunsTellNothing() {
    List<PastRun> past = runs(Forecast.FEWEST - 1, 0.1, new Random(1));

    assertThat(Forecast.of(past, work(50))).isEmpty();
    past.addAll(runs(1, 0.1, new Random(2)));
    assertThat(Forecast.of(past, work(50))).isPresent();
  }

  @Test
  void aSizeFarFromAllThatAreKnownIsUnknown() {
    List<PastRun> past = runs(20, 0.1, new Random(1)); // 10 to 100 MB

    assertThat(Forecast.of(past, work(1000))).isEmpty();
    assertThat(Forecast.of(past, work(1))).isEmpty();
    assertThat(Forecast.of(past, work(200))).isPresent();
  }

  @Test
  void theRangeIsWhereSuchRunsEnd() {
    TimeRange range = forecast(runs(40, 0.05, new Random(3)), 50).total();

    // 10 s and 0.5 s for each MB.
    assertThat(range.low()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    assertThat(range.high()).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(41));
  }

  @Test
  void coresShareTheWork() {
    List<PastRun> past = runs(40, 0.05, new Random(3));

    Forecast four = Forecast.of(past, new Work(200 * MB, 4, false, Map.of())).orElseThrow();
    assertThat(four.total()).isEqualTo(forecast(past, 50).total());
  }

  @Test
  void runsWithTheSameParametersGoBefore() {
    List<PastRun> past = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      past.add(new PastRun(new Work(50 * MB, 1, false, Map.of("k", "21")), 20 + i * 0.1));
      past.add(new PastRun(new Work(50 * MB, 1, false, Map.of("k", "55")), 200 + i));
    }

    TimeRange known =
        Forecast.of(past, new Work(50 * MB, 1, false, Map.of("k", "21"))).orElseThrow().total();
    TimeRange other =
        Forecast.of(past, new Work(50 * MB, 1, false, Map.of("k", "31"))).orElseThrow().total();

    assertThat(known.high()).isLessThan(Duration.ofSeconds(25));
    assertThat(other.low()).isLessThan(Duration.ofSeconds(25));
    assertThat(other.high()).isGreaterThan(Duration.ofSeconds(200));
  }

  @Test
  void aRunThatTakesLongerThanAnyOtherStillHasTimeLeft() {
    Forecast forecast = forecast(runs(10, 0.1, new Random(5)), 50);

    TimeRange left = forecast.remaining(Duration.ofMinutes(20), 0.4);
    assertThat(left.low()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(left.high()).isGreaterThan(left.low()).isLessThan(Duration.ofHours(2));
  }

  @Test
  void progressMakesTheRangeNarrower() {
    List<PastRun> past = runs(20, 0.5, new Random(6));
    Forecast forecast = forecast(past, 50);

    double before = Coverage.seconds(forecast.total());
    TimeRange half = forecast.remaining(Duration.ofSeconds(40), 0.5);
    assertThat(Coverage.seconds(half)).isLessThan(before / 2);
    // Half of it took 40 s, and the past went on evenly.
    assertThat(half.low()).isLessThan(Duration.ofSeconds(40));
    assertThat(half.high()).isGreaterThan(Duration.ofSeconds(40));
  }

  /** Every run is foretold from those before it: how often is it within its range? */
  @ParameterizedTest
  @CsvSource({"6, 0.1", "6, 0.5", "12, 0.2", "40, 0.1", "40, 0.6"})
  void fourOfFiveMadeUpRunsAreWithinTheirRange(int history, double spread) {
    Random random = new Random(history * 31L + Math.round(spread * 100));
    int cases = 1500;
    int within = 0;
    int withinLater = 0;
    for (int i = 0; i < cases; i++) {
      List<PastRun> runs = runs(history + 1, spread, random);
      PastRun next = runs.remove(0);
      Forecast forecast = Forecast.of(runs, next.work()).orElse(null);
      if (forecast == null) {
        i--; // Its size is far from all others.
        continue;
      }
      within += Coverage.holds(forecast.total(), next.seconds()) ? 1 : 0;
      double elapsed = next.seconds() * random.nextDouble(0.05, 0.95);
      withinLater += Coverage.holdsLater(forecast, next, elapsed) ? 1 : 0;
    }
    // With as few runs as 6 the range is a little too wide: Student's t is not quite the shape.
    Coverage.requireNear80(within, cases, 0.02);
    Coverage.requireNear80(withinLater, cases, 0.02);
  }

  @Test
  void moreRunsMakeTheRangeNarrower() {
    double few = 0;
    double many = 0;
    for (int seed = 0; seed < 50; seed++) {
      few += Coverage.seconds(forecast(runs(6, 0.2, new Random(seed)), 50).total());
      many += Coverage.seconds(forecast(runs(40, 0.2, new Random(seed)), 50).total());
    }
    assertThat(many).isLessThan(few * 0.85);
  }

  private static Forecast forecast(List<PastRun> past, double megabytes) {
    Optional<Forecast> forecast = Forecast.of(past, work(megabytes));
    return forecast.orElseThrow();
  }

  private static Work work(double megabytes) {
    return new Work(megabytes * MB, 1, false, Map.of());
  }

  /** Of 10 to 100 MB; 10 s and 0.5 s for each MB, times e to the power of a normal error. */
  private static List<PastRun> runs(int count, double spread, Random random) {
    List<PastRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double megabytes = 10 * Math.pow(10, random.nextDouble());
      double seconds = (10 + 0.5 * megabytes) * Math.exp(spread * random.nextGaussian());
      runs.add(new PastRun(work(megabytes), seconds, evenly(seconds, random)));
    }
    return runs;
  }

  /** Twenty steps of about the same length. */
  private static ProgressCurve evenly(double seconds, Random random) {
    double[] parts = random.doubles(20, 0.5, 1.5).toArray();
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    List<ProgressCurve.Point> points = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < parts.length; i++) {
      at += parts[i] / sum * seconds;
      points.add(new ProgressCurve.Point(Math.min(at, seconds), (i + 1) / 20.0));
    }
    return ProgressCurve.of(points, seconds);
  }
}
