package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitPlanTest {

  @Test
  void cutsPlainFilesAndLeavesPackedOnesWhole() {
    CheckedFile plain = file(250, Compression.NONE);
    CheckedFile packed = file(250, Compression.GZIP);
    assertThat(SplitPlan.tasks(List.of(plain, packed), 100))
        .containsExactly(
            List.of(new Split(plain, 0, 100)),
            List.of(new Split(plain, 100, 200)),
            List.of(new Split(plain, 200, 250)),
            List.of(new Split(packed, 0, Long.MAX_VALUE)));
  }

  @Test
  void gathersSmallFiles() {
    CheckedFile small = file(30, Compression.NONE);
    CheckedFile packed = file(5, Compression.GZIP);
    assertThat(SplitPlan.tasks(List.of(small, small, small, packed, packed, small), 100))
        .extracting(List::size)
        .containsExactly(3, 3);
  }

  @Test
  void estimatesTheText() {
    assertThat(
            SplitPlan.textBytes(List.of(file(100, Compression.NONE), file(100, Compression.GZIP))))
        .isEqualTo(500);
  }

  @Test
  void refusesImpossibleSplits() {
    CheckedFile packed = file(10, Compression.GZIP);
    assertThatThrownBy(() -> new Split(packed, 1, 5)).hasMessageContaining("from its start");
    assertThatThrownBy(() -> new Split(file(10, Compression.NONE), 5, 4)).hasMessageContaining("5");
    assertThatThrownBy(() -> SplitPlan.tasks(List.of(file(10, Compression.NONE)), 0))
        .hasMessageContaining("at least one byte");
  }

  private static CheckedFile file(long bytes, Compression compression) {
    return new CheckedFile("/data/a.fa", InputFormat.FASTA, compression, bytes);
  }
}
