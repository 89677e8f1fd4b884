package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The negative binomial distribution: a distribution, with the right moments and derivatives. */
class PeakDensityTest {
  private static final int LAST = 2000;
  private static final double STEP = 1e-6;

  @Property(tries = 100)
  void isADistributionWithItsMeanAndVariance(
      @ForAll @DoubleRange(min = 0.5, max = 100) double mean,
      @ForAll @DoubleRange(min = 0, max = 5) double bias) {
    PeakDensity peak = computed(mean, bias);

    double sum = 0;
    double first = 0;
    double second = 0;
    for (int x = 0; x <= LAST; x++) {
      sum += peak.density(x);
      first += x * peak.density(x);
      second += (x - mean) * (x - mean) * peak.density(x);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(first).isCloseTo(mean, within(1e-6));
    assertThat(second).isCloseTo(mean * (1 + bias), within(1e-4));
  }

  @Property(tries = 100)
  void derivativesAreThoseOfTheDensity(
      @ForAll @DoubleRange(min = 0.5, max = 60) double mean,
      @ForAll @DoubleRange(min = 0, max = 2) double bias) {
    double at = Math.max(STEP, bias);
    PeakDensity peak = computed(mean, at);
    PeakDensity more = computed(mean + STEP, at);
    PeakDensity less = computed(mean - STEP, at);
    PeakDensity wider = computed(mean, at + STEP);
    PeakDensity narrower = computed(mean, at - STEP);

    for (int x = 0; x < 200; x++) {
      assertThat(peak.byMean(x))
          .isCloseTo((more.density(x) - less.density(x)) / (2 * STEP), within(1e-6));
      assertThat(peak.byBias(x))
          .isCloseTo((wider.density(x) - narrower.density(x)) / (2 * STEP), within(1e-5));
    }
  }

  @Property(tries = 50)
  void withoutBiasItIsPoisson(@ForAll @DoubleRange(min = 0.5, max = 50) double mean) {
    PeakDensity peak = computed(mean, 0);

    double poisson = Math.exp(-mean);
    for (int x = 0; x < 100; x++) {
      assertThat(peak.density(x)).isCloseTo(poisson, within(1e-12));
      poisson *= mean / (x + 1);
    }
  }

  private static PeakDensity computed(double mean, double bias) {
    PeakDensity peak = new PeakDensity(LAST);
    peak.compute(mean, bias);
    return peak;
  }
}
