package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.schedule.Share;
import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store tells those who learn from finished jobs. */
class FinishedRunsTest {
  private static final String HERE = "embedded:";
  private static final Instant BEGIN = Instant.parse("2026-11-21T14:36:00Z");

  @TempDir Path folder;

  @Test
  void onlyFinishedJobsWithWhatTheyHeld() throws IOException {
    try (SqliteJobStore store = SqliteJobStore.open(folder.resolve("jobs.db"))) {
      run(store, "a", JobState.FINISHED, null);
      run(store, "b", JobState.FAILED, null);
      run(store, "c", JobState.FINISHED, "session-1");
      store.add(JobRecord.queued(HERE, Requests.kmers("d"), QueueOptions.USUAL));

      List<FinishedRun> runs = store.finished(HERE, "kmer-spectrum", 10);

      assertThat(runs).extracting(run -> run.request().id()).containsExactly("c", "a");
      assertThat(runs).extracting(FinishedRun::cores).containsExactly(5, 5);
      assertThat(runs).extracting(FinishedRun::inSession).containsExactly(true, false);
      assertThat(runs.get(0).started()).isEqualTo(BEGIN);
      assertThat(runs.get(0).ended()).isEqualTo(BEGIN.plusSeconds(90));
      assertThat(store.finished(HERE, "kmer-spectrum", 1)).hasSize(1);
      assertThat(store.finished(HERE, "codon-usage", 10)).isEmpty();
      assertThat(store.finished("docker:", "kmer-spectrum", 10)).isEmpty();
    }
  }

  @Test
  void theQueryReadsOneRowForEachAndSortsNothing() throws IOException {
    try (Database database = JobDatabase.open(folder.resolve("jobs.db"))) {
      assertThat(
              database.rows(
                  "explain query plan " + HistorySql.FINISHED,
                  row -> row.getString("detail"),
                  HERE,
                  "kmer-spectrum",
                  10))
          .hasSize(2)
          .anyMatch(step -> step.contains("SEARCH job USING INDEX job_by_type"))
          .anyMatch(step -> step.contains("SEARCH attempt USING PRIMARY KEY"));
    }
  }

  private static void run(JobStore store, String id, JobState end, @Nullable String session)
      throws IOException {
    JobRequest request = Requests.kmers(id);
    JobRecord job = JobRecord.queued(HERE, request, QueueOptions.USUAL);
    store.add(job);
    Map<String, Share> shares =
        Map.of("worker-1", new Share(3, 700), "worker-2", new Share(2, 700));
    store.claim(AttemptRecord.claim(id, 1, null, shares, BEGIN));
    store.launched(id, 1, session, "driver", BEGIN);
    store.conclude(
        new JobSnapshot(request, end, QueueOptions.USUAL)
            .edit()
            .ran(BEGIN, BEGIN.plusSeconds(90))
            .done());
  }
}
