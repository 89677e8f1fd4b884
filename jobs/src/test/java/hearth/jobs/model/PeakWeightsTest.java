package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeakWeightsTest {
  private static final double STEP = 1e-7;

  @Property
  void everyKmerOfTheGenomeIsInSomePeak(
      @ForAll @IntRange(min = 1, max = 64) int k,
      @ForAll @DoubleRange(max = 1) double d,
      @ForAll @DoubleRange(max = 0.5) double r) {
    assertThat(copies(PeakWeights.diploid(k, d, r))).isCloseTo(2 * (1 + d), within(1e-9));
    assertThat(copies(PeakWeights.haploid(d))).isCloseTo(1 + d, within(1e-9));
  }

  @Property
  void derivativesAreThoseOfTheWeights(
      @ForAll @IntRange(min = 1, max = 40) int k,
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double d,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double r) {
    PeakWeights at = PeakWeights.diploid(k, d, r);
    for (int peak = 0; peak < at.peaks(); peak++) {
      double byR =
          PeakWeights.diploid(k, d, r + STEP).of(peak)
              - PeakWeights.diploid(k, d, r - STEP).of(peak);
      double byD =
          PeakWeights.diploid(k, d + STEP, r).of(peak)
              - PeakWeights.diploid(k, d - STEP, r).of(peak);
      assertThat(at.byHeterozygosity(peak)).isCloseTo(byR / (2 * STEP), within(1e-4));
      assertThat(at.byDuplication(peak)).isCloseTo(byD / (2 * STEP), within(1e-6));
    }
  }

  @Test
  void copiesThatAreTheSameMakeOnePeak() {
    PeakWeights weights = PeakWeights.diploid(21, 0, 0);

    assertThat(weights.of(0)).isZero();
    assertThat(weights.of(1)).isEqualTo(1);
    assertThat(PeakWeights.unique(2, 21, 0.25, 0)).containsExactly(0, 0.75);
  }

  private static double copies(PeakWeights weights) {
    double copies = 0;
    for (int peak = 0; peak < weights.peaks(); peak++) {
      copies += (peak + 1) * weights.of(peak);
    }
    return copies;
  }
}
