package hearth.cluster.queue;

import static hearth.jobs.contract.Canceller.Means.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.JobEvent;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What ended jobs take on disk: measured once, and known to lists and previews. */
class DiskNotesTest extends JobServiceFixture {

  private static final Prune ALL = new Prune(Optional.empty(), OptionalLong.of(0));

  @Test
  void itIsMeasuredAtTheEndAndStays() throws Exception {
    JobSnapshot job = submit();
    assertThat(job.diskBytes()).isNull();
    agentWrites(job, launching(job));
    Files.write(file(job, "histogram.tsv"), new byte[5000]);
    agentWrites(
        job,
        new JobEvent.Metrics(
            Instant.now(), Map.of("shuffleWriteBytes", 700.0, "diskSpillBytes", 42.0)));
    agentWrites(job, finished());

    long bytes = awaitMeasured(job);

    assertThat(bytes).isGreaterThan(5000);
    assertThat(service.queue().history(HistoryFilter.newest(1)).get(0).diskBytes())
        .isEqualTo(bytes);
    try (Database list = JobDatabase.open(folder.resolve("jobs.db"))) {
      assertThat(list.rows("select temporary_bytes from job", row -> row.getLong(1)))
          .containsExactly(742L);
    }
    reopen(TWO);
    service.recover().join();
    assertThat(latest(job).diskBytes()).isEqualTo(bytes);
  }

  /** The preview does not walk what was measured: a file that came later is not in it. */
  @Test
  void aPreviewTakesWhatWasMeasured() throws Exception {
    JobSnapshot job = submit();
    service.cancel(job.id(), WINDOW).join();
    long bytes = awaitMeasured(job);
    Files.write(file(job, "later"), new byte[100_000]);

    assertThat(service.past().preview(ALL).bytes()).isEqualTo(bytes);
  }

  @Test
  void whatNobodyMeasuredIsMeasuredByTheFirstPreview() throws Exception {
    JobSnapshot job = submit();
    service.cancel(job.id(), WINDOW).join();
    awaitMeasured(job);
    try (Database list = JobDatabase.open(folder.resolve("jobs.db"))) {
      list.update("update job set disk_bytes = null");
    }
    long first = service.past().preview(ALL).bytes();
    Files.write(file(job, "later"), new byte[100_000]);

    assertThat(first).isPositive();
    assertThat(service.past().preview(ALL).bytes()).isEqualTo(first);
  }

  @Test
  void anotherAttemptIsMeasuredAgain() throws Exception {
    JobSnapshot job = submit();
    service.cancel(job.id(), WINDOW).join();
    long first = awaitMeasured(job);

    assertThat(service.retry(job.id(), null).join().diskBytes()).isNull();
    Files.write(file(job, "histogram.tsv"), new byte[5000]);
    service.cancel(job.id(), WINDOW).join();

    assertThat(awaitMeasured(job)).isGreaterThan(first + 4000);
  }

  private long awaitMeasured(JobSnapshot job) {
    Long bytes =
        await().atMost(PATIENCE).until(() -> latest(job).diskBytes(), measured -> measured != null);
    return bytes == null ? -1 : bytes;
  }
}
