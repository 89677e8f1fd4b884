package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.forecast.Forecast;
import hearth.cluster.forecast.TimeRange;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service foretells from the jobs that it has run: here each took about 100 s. */
class ForecastsTest extends JobServiceFixture {
  private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void whatHasRunTellsHowLongTheNextTakes() throws IOException {
    JobDraft draft = new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(genome()));
    assertThat(service.forecast(draft).join()).as("nothing has run").isEmpty();
    for (int run = 0; run < Forecast.FEWEST; run++) {
      finish(submit(), 98 + run);
    }

    TimeRange before = service.forecast(draft).join().orElseThrow();
    assertThat(before.low()).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(100));
    assertThat(before.high()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(125));

    JobSnapshot next = submit();
    agentWrites(next, launching(next, BEGIN));
    agentWrites(next, progress(BEGIN.plusSeconds(50), 0.5));
    JobSnapshot running =
        await()
            .atMost(PATIENCE)
            .until(() -> latest(next), job -> job.forecast() != null && job.progress() != null);
    TimeRange left = running.remaining(BEGIN.plusSeconds(60)).orElseThrow();
    assertThat(left.low()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    assertThat(left.high()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(65));

    reopen(TWO);
    service.recover().join();
    assertThat(latest(next).forecast()).as("known to who looks once").isNotNull();

    agentWrites(next, new JobEvent.Finished(BEGIN.plusSeconds(100)));
    JobSnapshot ended = awaitState(next, JobState.FINISHED);
    assertThat(ended.remaining(BEGIN.plusSeconds(100))).isEmpty();
  }

  @Test
  void whatHasRunTellsHowMuchDiskTheNextTakes() throws IOException {
    JobDraft draft = new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(genome()));
    DiskOutlook stated = service.disk(draft).join().orElseThrow();
    assertThat(stated.forecast().learned()).isFalse();
    assertThat(stated.disks()).as("both folders are on one").hasSize(1);
    DiskOutlook.Disk disk = stated.disks().get(0);
    assertThat(disk.most())
        .isEqualTo(stated.forecast().temporary().high() + stated.forecast().result().high());
    assertThat(disk.free()).isPositive();
    assertThat(new DiskOutlook.Disk(folder, disk.free() + 1, disk.free()).fits()).isFalse();
    assertThat(stated.forecast().result().low()).isZero();
    assertThat(stated.forecast().result().high()).isGreaterThan(1 << 20);
    for (int run = 0; run < Forecast.FEWEST; run++) {
      JobSnapshot job = submit();
      Files.write(file(job, "histogram.tsv"), new byte[40_000 + 500 * run]);
      agentWrites(
          job, new JobEvent.Metrics(BEGIN, Map.of("shuffleWriteBytes", 7000.0 + 100 * run)));
      finish(job, 100);
      await().atMost(PATIENCE).until(() -> latest(job).diskBytes() != null);
    }

    DiskOutlook learned = service.disk(draft).join().orElseThrow();
    assertThat(learned.forecast().learned()).isTrue();
    assertThat(learned.forecast().temporary().low()).isBetween(6000L, 7200L);
    assertThat(learned.forecast().temporary().high()).isBetween(7200L, 9000L);
    assertThat(learned.forecast().result().low()).isBetween(35_000L, 45_000L);
    assertThat(learned.forecast().result().high()).isBetween(42_000L, 60_000L);
    assertThat(
            service
                .disk(new JobDraft("kmer-spectrum", Map.of("k", "12"), List.of(genome())))
                .join()
                .orElseThrow()
                .forecast()
                .learned())
        .as("with other parameters it is another matter")
        .isFalse();
  }

  @Test
  void aDraftThatCannotRunAndOneOfOtherSizeAreUnknown() throws IOException {
    for (int run = 0; run < Forecast.FEWEST; run++) {
      finish(submit(), 100);
    }

    Path gone = folder.resolve("gone.fa");
    assertThat(service.forecast(new JobDraft("kmer-spectrum", Map.of(), List.of(gone))).join())
        .isEmpty();
    assertThat(service.forecast(new JobDraft("codon-usage", Map.of(), List.of(genome()))).join())
        .as("another type")
        .isEmpty();
    assertThat(service.disk(new JobDraft("kmer-spectrum", Map.of(), List.of(gone))).join())
        .isEmpty();
  }

  private void finish(JobSnapshot job, int seconds) throws IOException {
    agentWrites(job, launching(job, BEGIN));
    for (int tenth = 1; tenth <= 10; tenth++) {
      agentWrites(job, progress(BEGIN.plusMillis(100L * seconds * tenth), tenth / 10.0));
    }
    agentWrites(job, new JobEvent.Finished(BEGIN.plusSeconds(seconds)));
    awaitState(job, JobState.FINISHED);
  }

  private static JobEvent launching(JobSnapshot job, Instant at) {
    return new JobEvent.Launching(at, ContractJson.EVENTS, job.id(), 1, 4711);
  }

  private static JobEvent progress(Instant at, double fraction) {
    return new JobEvent.Progress(at, "Counting", 0, 1, (int) (fraction * 10), 10, 1, fraction);
  }
}
