package hearth.cluster.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.scaling.Amdahl.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AmdahlTest {

  @Test
  void exactTimesGiveTheExactShare() {
    Amdahl law =
        Amdahl.fit(List.of(new Timing(1, 14), new Timing(2, 8), new Timing(4, 5), new Timing(3, 6)))
            .orElseThrow();

    assertThat(law.serial()).isCloseTo(2, within(1e-9));
    assertThat(law.parallel()).isCloseTo(12, within(1e-9));
    assertThat(law.share()).isCloseTo(2 / 14.0, within(1e-9));
    assertThat(law.low()).isCloseTo(law.share(), within(1e-6));
    assertThat(law.high()).isCloseTo(law.share(), within(1e-6));
    assertThat(law.seconds(6)).isCloseTo(4, within(1e-9));
  }

  /**
   * Against NumPy: coefficients and their covariance from the normal equations; the interval as the
   * two roots of Fieller's quadratic (a - r b)² = t² (Va - 2 r Cab + r² Vb).
   */
  @Test
  void noisyTimesGiveAnInterval() {
    Amdahl law =
        Amdahl.fit(
                List.of(
                    new Timing(1, 10.2),
                    new Timing(1, 9.8),
                    new Timing(2, 6.1),
                    new Timing(2, 5.7),
                    new Timing(3, 4.9),
                    new Timing(3, 5.3)))
            .orElseThrow();

    assertThat(law.serial()).isCloseTo(2.3885, within(1e-4));
    assertThat(law.parallel()).isCloseTo(7.5462, within(1e-4));
    assertThat(law.low()).isCloseTo(0.1433, within(1e-4));
    assertThat(law.high()).isCloseTo(0.3456, within(1e-4));
  }

  @Test
  void tooFewTimesGiveNone() {
    assertThat(Amdahl.fit(List.of(new Timing(1, 10), new Timing(2, 5)))).isEmpty();
    assertThat(Amdahl.fit(List.of(new Timing(2, 10), new Timing(2, 9), new Timing(2, 11))))
        .isEmpty();
  }

  @Test
  void aJobThatGetsSlowerIsAllSerial() {
    Amdahl law =
        Amdahl.fit(List.of(new Timing(1, 5), new Timing(2, 6), new Timing(3, 6.4))).orElseThrow();

    assertThat(law.share()).isEqualTo(1);
    assertThat(law.high()).isEqualTo(1);
  }

  /** Of a hundred experiments with normal noise, the intervals of some 95 hold the truth. */
  @Property(tries = 20)
  void intervalsHoldTheTruthAsOftenAsTheySay(
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double share, @ForAll long seed) {
    Random random = new Random(seed);
    int held = 0;
    for (int experiment = 0; experiment < 400; experiment++) {
      List<Timing> timings = new ArrayList<>();
      for (int workers = 1; workers <= 4; workers++) {
        for (int repeat = 0; repeat < 3; repeat++) {
          double exact = 20 * (share + (1 - share) / workers);
          timings.add(new Timing(workers, exact + 0.4 * random.nextGaussian()));
        }
      }
      Amdahl law = Amdahl.fit(timings).orElseThrow();
      held += law.low() <= share && share <= law.high() ? 1 : 0;
    }

    // 380 of 400 on average; six standard deviations of the binomial either way are 26.
    assertThat(held).isBetween(354, 400);
  }
}
