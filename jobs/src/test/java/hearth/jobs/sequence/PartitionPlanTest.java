package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.sequence.PartitionPlan.Reason;
import hearth.jobs.sequence.PartitionPlan.Room;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {

  private static final long MB = 1_000_000;
  private static final long GB = 1_000 * MB;
  private static final Room TWO_CORES = new Room(2, 512 * MB, PartitionPlan.TARGET_BYTES);

  @Test
  void aLargeInputIsCutAtTheUsualSize() {
    PartitionPlan plan = plan(10 * GB, TWO_CORES, 0);

    assertThat(plan.partitions()).isEqualTo(100);
    assertThat(plan.reason()).isEqualTo(Reason.SIZE);
    assertThat(plan.sentence())
        .isEqualTo("100 partitions of about 100 MB: 100 MB each at most is the usual size.");
  }

  @Test
  void everyCoreOfASmallerOneHasAFew() {
    PartitionPlan plan = plan(60 * MB, TWO_CORES, 0);

    assertThat(plan.partitions()).isEqualTo(6);
    assertThat(plan.sentence())
        .isEqualTo("6 partitions of about 10 MB: so that every core gets 3.");
  }

  @Test
  void littleTextIsNotCut() {
    PartitionPlan plan = plan(48_502, TWO_CORES, 0);

    assertThat(plan.partitions()).isEqualTo(1);
    assertThat(plan.sentence()).isEqualTo("1 partition of 48 kB: there is little to do.");
  }

  @Test
  void littleMemoryMakesSmallPartitions() {
    PartitionPlan plan = plan(10 * GB, new Room(8, 100 * MB, PartitionPlan.TARGET_BYTES), 0);

    assertThat(plan.partitions()).isEqualTo(400);
    assertThat(plan.reason()).isEqualTo(Reason.MEMORY);
  }

  @Test
  void aPersonMaySayHowMany() {
    PartitionPlan plan = plan(60 * MB, TWO_CORES, 12);

    assertThat(plan.partitions()).isEqualTo(12);
    assertThat(plan.sentence()).isEqualTo("12 partitions of about 5 MB, as set.");
  }

  @Test
  void aFileOfGzipIsOnePartitionAndThatIsSaid() {
    CheckedFile packed = new CheckedFile("/a.gz", InputFormat.FASTQ, Compression.GZIP, 100 * MB);
    CheckedFile plain = new CheckedFile("/b.fq", InputFormat.FASTQ, Compression.NONE, 100 * MB);

    PartitionPlan plan = PartitionPlan.of(List.of(packed, plain), TWO_CORES, 0);

    assertThat(plan.uncut()).isEqualTo(1);
    assertThat(plan.partitions()).isEqualTo(3);
    assertThat(plan.sentence())
        .endsWith("One file is packed in a way that cannot be cut; bgzip can be.");
  }

  @Property(tries = 200)
  void partitionsAreNeverFewerThanCoresNorLargerThanTheTarget(
      @ForAll @LongRange(min = 1, max = 200_000_000_000L) long bytes,
      @ForAll @IntRange(min = 1, max = 64) int cores) {
    PartitionPlan plan = plan(bytes, new Room(cores, 512 * MB, PartitionPlan.TARGET_BYTES), 0);

    assertThat(plan.partitionBytes()).isLessThanOrEqualTo(PartitionPlan.TARGET_BYTES);
    if (bytes > 4L * cores << 20) {
      assertThat(plan.partitions()).isGreaterThanOrEqualTo(cores);
    }
  }

  private static PartitionPlan plan(long bytes, Room room, int wanted) {
    CheckedFile file = new CheckedFile("/a.fa", InputFormat.FASTA, Compression.NONE, bytes);
    return PartitionPlan.of(List.of(file), room, wanted);
  }
}
