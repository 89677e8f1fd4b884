package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.sequence.PartitionPlan;
import hearth.jobs.sequence.PartitionPlan.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Into how many partitions a cluster cuts a draft's input. */
class PartitionsTest {

  private static final int MB = 1_000_000;
  private static final Profile FOUR_CORES = Profile.of("default", "embedded", 2, 2, 512, 512);

  @TempDir Path folder;

  @Test
  void everyCoreOfTheProfileGetsAFew() throws IOException {
    PartitionPlan plan = plan(Map.of(), genome(24 * MB)).orElseThrow();

    assertThat(plan.partitions()).isEqualTo(12);
    assertThat(plan.reason()).isEqualTo(Reason.CORES);
  }

  @Test
  void aPersonMaySayHowMany() throws IOException {
    assertThat(plan(Map.of("partitions", "5"), genome(24 * MB)).orElseThrow().partitions())
        .isEqualTo(5);
  }

  @Test
  void aWrongNumberIsAsNone() throws IOException {
    assertThat(plan(Map.of("partitions", "x"), genome(24 * MB)).orElseThrow().partitions())
        .isEqualTo(12);
  }

  @Test
  void withoutAFileOrWithOneThatIsRefusedThereIsNoPlan() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\n");

    assertThat(JobPlanner.partitions(KmerSpectrumType.DESCRIPTOR, draft(Map.of()), FOUR_CORES))
        .isEmpty();
    assertThat(plan(Map.of(), letter)).isEmpty();
  }

  @Test
  void aJobThatDoesNotCutItsInputHasNone() {
    assertThat(JobPlanner.partitions(Requests.ANNOTATED, draft(Map.of()), FOUR_CORES)).isEmpty();
  }

  private static Optional<PartitionPlan> plan(Map<String, String> parameters, Path file) {
    return JobPlanner.partitions(KmerSpectrumType.DESCRIPTOR, draft(parameters, file), FOUR_CORES);
  }

  private static JobDraft draft(Map<String, String> parameters, Path... files) {
    return new JobDraft("kmer-spectrum", parameters, List.of(files));
  }

  private Path genome(int bytes) throws IOException {
    return Files.writeString(
        folder.resolve("genome.fa"), ">s\n" + ("A".repeat(59) + "\n").repeat(bytes / 60));
  }
}
