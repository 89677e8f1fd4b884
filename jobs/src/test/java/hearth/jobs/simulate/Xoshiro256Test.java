package hearth.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Xoshiro256Test {

  @Test
  void splitMixGivesItsPublishedNumbers() {
    // The first outputs for seed 1234567, as published for splitmix64.
    assertThat(Long.toUnsignedString(Xoshiro256.splitMix(1234567, 1)))
        .isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(Xoshiro256.splitMix(1234567, 2)))
        .isEqualTo("3203168211198807973");
  }

  @Test
  void failuresAreGeometric() {
    Xoshiro256 random = new Xoshiro256(1);
    double sum = 0;
    int trials = 100_000;
    for (int i = 0; i < trials; i++) {
      sum += random.failuresBefore(0.1);
    }
    assertThat(sum / trials).isCloseTo(9, within(0.15));
  }

  @Test
  void theImpossibleAndTheRareStayInRange() {
    Xoshiro256 random = new Xoshiro256(1);
    assertThat(random.failuresBefore(0)).isEqualTo(Integer.MAX_VALUE);
    assertThat(random.failuresBefore(1e-300)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void belowReachesEveryNumber() {
    Xoshiro256 random = new Xoshiro256(1);
    int[] seen = new int[7];
    for (int i = 0; i < 7_000; i++) {
      seen[(int) random.below(7)]++;
    }
    for (int count : seen) {
      assertThat((double) count).isCloseTo(1_000, within(150.0));
    }
  }
}
