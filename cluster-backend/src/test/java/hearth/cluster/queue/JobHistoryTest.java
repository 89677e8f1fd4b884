package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of the past, out of the list of jobs. */
class JobHistoryTest extends JobStoreFixture {

  @Test
  void historyIsFilteredAndComesInPages() throws IOException {
    for (int i = 0; i < 30; i++) {
      JobInput input = new JobInput("/data/x", i % 10 == 0 ? "Rice.fa" : "maize.fa", 1);
      JobRequest request = Requests.kmers("j%02d".formatted(i), input);
      store.add(JobRecord.queued(HERE, request, QueueOptions.USUAL));
      if (i < 20) {
        store.cancelQueued(request.id(), NOON, BY);
      }
    }

    assertThat(history(Set.of(), null, 0, 3)).containsExactly("j29", "j28", "j27");
    assertThat(history(Set.of(), null, 28, 10)).containsExactly("j01", "j00");
    assertThat(history(Set.of(), "rice", 0, 10)).containsExactly("j20", "j10", "j00");
    assertThat(history(Set.of(JobState.CANCELLED), "RICE", 0, 10)).containsExactly("j10", "j00");
    assertThat(history(Set.of(JobState.CANCELLED, JobState.QUEUED), "j1", 0, 10)).hasSize(10);
    assertThat(history(Set.of(JobState.FAILED), null, 0, 10)).isEmpty();
    assertThat(store.history(HERE, only(Set.of(), "other", null))).isEmpty();
    assertThat(since(Requests.kmers("j").submitted())).hasSize(30);
    assertThat(since(Requests.kmers("j").submitted().plusNanos(1))).isEmpty();
  }

  private List<JobRecord> since(Instant time) throws IOException {
    return store.history(HERE, only(Set.of(), null, time));
  }

  /** Planned, not timed: nothing is sorted, and nothing is looked at that is not on the page. */
  @Test
  void pagesComeOutOfAnIndex() throws IOException {
    try (Database database = JobDatabase.open(file())) {
      for (HistoryFilter filter :
          List.of(
              HistoryFilter.newest(50),
              only(Set.of(JobState.FAILED), null, null),
              only(Set.of(JobState.FAILED, JobState.FINISHED, JobState.CANCELLED), null, null),
              only(Set.of(), null, NOON),
              only(Set.of(), "kmer-spectrum", NOON))) {
        HistorySql sql = HistorySql.of(HERE, filter);
        List<String> plan =
            database.rows(
                "explain query plan " + sql.text(),
                row -> row.getString("detail"),
                sql.values().toArray());
        assertThat(plan).as(sql.text()).hasSize(1);
        assertThat(plan.get(0)).contains("SEARCH job USING INDEX job_");
      }
    }
  }

  private static HistoryFilter only(
      Set<JobState> states, @Nullable String type, @Nullable Instant since) {
    return new HistoryFilter(
        states, Optional.ofNullable(type), Optional.empty(), Optional.ofNullable(since), 0, 50);
  }

  private List<String> history(Set<JobState> states, @Nullable String text, int offset, int limit)
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (JobRecord job :
        store.history(
            HERE,
            new HistoryFilter(
                states,
                Optional.empty(),
                Optional.ofNullable(text),
                Optional.empty(),
                offset,
                limit))) {
      ids.add(job.id());
    }
    return ids;
  }
}
