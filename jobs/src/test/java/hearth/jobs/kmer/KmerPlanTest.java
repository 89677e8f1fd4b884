package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmerPlanTest {

  private static final long MB = 1L << 20;

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> KmerPlan.of(0, true, 1, 1, MB)).hasMessageContaining("from 1 to 64");
    assertThatThrownBy(() -> KmerPlan.of(65, true, 1, 1, MB)).hasMessageContaining("from 1 to 64");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 1, 64, 9", // arrays: as many as the array has pieces
    "13, 1, 16, 7",
    "13, 2000000000, 512, 7", // no more than its minimizers fill evenly
    "20, 2000000000, 2048, 8",
    "21, 300000000, 572, 9",
    "21, 2000000000, 2048, 9",
    "64, 9000000000, 2048, 10"
  })
  void partitionsAndMinimizersFollowKAndTheInput(
      int k, long textBytes, int partitions, int minimizer) {
    KmerPlan plan = KmerPlan.of(k, true, 10, textBytes, MB);
    assertThat(plan.partitions()).isEqualTo(partitions);
    if (k > KmerPlan.LARGEST_ARRAY_K) {
      assertThat(plan.minimizer()).isEqualTo(minimizer);
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 100", "64, 100", "32, 700", "64, 700", "32, 5000"})
  void tablesStayWithinTheirMemoryWhileTheyGrow(int k, long megabytes) {
    KmerPlan plan = KmerPlan.of(k, true, 10, MB, megabytes * MB);
    double slots = plan.mostDistinct() / KmerTable.LOAD;
    double bytes = 1.5 * slots * KmerTable.slotBytes(k);
    assertThat(bytes).isBetween(0.4 * megabytes * MB, 1.0 * megabytes * MB);
  }

  @Test
  void saysWhatItPlansInASentence() {
    assertThat(KmerPlan.of(21, true, 0, 300_000_000, 100 * MB).sentence())
        .isEqualTo(
            "k-mers of 21 bases go by minimizers of 9 into 572 partitions; up to 2,516,582"
                + " different k-mers of one are counted in memory, more with the help of the"
                + " disk.");
    assertThat(KmerPlan.of(6, true, 0, 300_000_000, 100 * MB).sentence())
        .isEqualTo("k = 6 is small: every task counts in an array of all 4,096 k-mers.");
  }
}
