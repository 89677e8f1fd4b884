package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.schedule.Share;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobStoreTest {

  private static final String HERE = "fake:";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

  @TempDir Path folder;
  private SqliteJobStore store;

  @BeforeEach
  void open() throws IOException {
    store = SqliteJobStore.open(file());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aJobIsReadAsItWasWritten() throws IOException {
    QueueOptions options =
        new QueueOptions(Priority.HIGH, new Need(3, 700), true, "before", "batch-1");
    JobRecord job = JobRecord.queued(HERE, Requests.kmers("j"), options);

    assertThat(store.add(job)).isTrue();
    assertThat(store.add(JobRecord.queued(HERE, Requests.kmers("j"), QueueOptions.USUAL)))
        .isFalse();

    assertThat(store.open(HERE)).containsExactly(job);
    assertThat(store.find("j")).contains(job);
    assertThat(store.open("fake:/elsewhere")).isEmpty();
    assertThat(store.ids(HERE)).containsExactly("j");
  }

  @Test
  void whatWasAcknowledgedIsThereForAnotherWhileThisOneIsOpen() throws IOException {
    try (SqliteJobStore other = SqliteJobStore.open(file())) {
      add("j", QueueOptions.USUAL);

      assertThat(other.open(HERE)).extracting(JobRecord::id).containsExactly("j");
      assertThat(store.claim(claim("j"))).isTrue();
      assertThat(other.claim(claim("j"))).as("one of both").isFalse();
    }
  }

  @Test
  void theQueueIsByPriorityThenByPlace() throws IOException {
    add("a", QueueOptions.USUAL);
    add("b", QueueOptions.USUAL.withPriority(Priority.LOW));
    add("c", QueueOptions.USUAL.withPriority(Priority.CRITICAL));
    add("d", QueueOptions.USUAL);
    assertThat(queue()).containsExactly("c", "a", "d", "b");

    assertThat(store.move("d", "a")).isTrue();
    assertThat(queue()).containsExactly("c", "d", "a", "b");
    assertThat(store.move("d", null)).isTrue();
    assertThat(queue()).containsExactly("c", "a", "d", "b");
    assertThat(store.prioritise("b", Priority.HIGH)).isTrue();
    assertThat(queue()).containsExactly("c", "b", "a", "d");
    assertThat(store.move("d", "nothing")).isFalse();
  }

  @Test
  void jobsAreMovedAsOftenAsOneLikes() throws IOException {
    for (String id : List.of("a", "b", "c")) {
      add(id, QueueOptions.USUAL);
    }
    for (int time = 0; time < 60; time++) {
      // Each halves the gap before the last one.
      store.move(time % 2 == 0 ? "a" : "b", "c");
    }
    assertThat(queue()).containsExactly("a", "b", "c");
  }

  @Test
  void onlyWhatIsQueuedAndNotHeldIsClaimed() throws IOException {
    add("held", QueueOptions.USUAL.withHeld(true));
    assertThat(store.claim(claim("held"))).isFalse();
    assertThat(store.hold("held", false)).isTrue();
    assertThat(store.claim(claim("held"))).isTrue();

    assertThat(store.attempts(HERE)).containsExactly(claim("held"));
    assertThat(store.open(HERE)).extracting(JobRecord::state).containsExactly(JobState.LAUNCHING);
    assertThat(store.hold("held", true)).isFalse();
    assertThat(store.prioritise("held", Priority.LOW)).isFalse();
    assertThat(store.cancelQueued("held", NOON)).isFalse();
    store.launched("held", 1, "session-1", "4711", NOON);
    assertThat(store.attempts(HERE).get(0))
        .extracting(AttemptRecord::session, AttemptRecord::driver, AttemptRecord::launched)
        .containsExactly("session-1", "4711", NOON);

    store.requeue("held");
    assertThat(store.attempts(HERE)).isEmpty();
    assertThat(store.claim(claim("held"))).isTrue();
  }

  @Test
  void aJobEndsOnce() throws IOException {
    add("j", QueueOptions.USUAL);
    store.claim(claim("j"));
    store.progressed("j", 1, JobState.RUNNING, NOON);
    Failure failure =
        new Failure(FailureCause.BAD_INPUT, "It is no FASTA.", "Choose another.", "a.fa", "line 3");

    assertThat(store.conclude(ended("j", JobState.FAILED, failure))).isTrue();
    assertThat(store.conclude(ended("j", JobState.FINISHED, null))).isFalse();
    store.progressed("j", 1, JobState.RUNNING, NOON);
    store.requeue("j");

    JobRecord job = store.find("j").orElseThrow();
    assertThat(job.snapshot()).isEqualTo(ended("j", JobState.FAILED, failure));
    assertThat(store.open(HERE)).isEmpty();
    assertThat(store.attempts(HERE)).isEmpty();
  }

  @Test
  void aQueuedJobIsCancelledWithoutAnAttempt() throws IOException {
    add("j", QueueOptions.USUAL);
    assertThat(store.cancelQueued("j", NOON)).isTrue();
    assertThat(store.claim(claim("j"))).isFalse();
    assertThat(store.find("j").orElseThrow().snapshot())
        .extracting(JobSnapshot::state, JobSnapshot::ended)
        .containsExactly(JobState.CANCELLED, NOON);
  }

  @Test
  void historyIsFilteredAndComesInPages() throws IOException {
    for (int i = 0; i < 30; i++) {
      JobInput input = new JobInput("/data/x", i % 10 == 0 ? "Rice.fa" : "maize.fa", 1);
      JobRequest request = Requests.kmers("j%02d".formatted(i), input);
      store.add(JobRecord.queued(HERE, request, QueueOptions.USUAL));
      if (i < 20) {
        store.cancelQueued(request.id(), NOON);
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
    try (JobDatabase database = JobDatabase.open(file())) {
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

  @Test
  void aFailedTransactionLeavesNothing() throws IOException {
    add("j", QueueOptions.USUAL);
    try (JobDatabase database = JobDatabase.open(file())) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        database.update("delete from job");
                        return database.update("no such thing");
                      }))
          .isInstanceOf(IOException.class);
    }
    assertThat(queue()).containsExactly("j");
  }

  @Test
  void aDamagedFileAndOneOfANewerHearthAreTold() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.db"), "no database ".repeat(100));
    assertThatThrownBy(() -> SqliteJobStore.open(damaged))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged.db")
        .hasMessageContaining("move it away");
    try (JobDatabase database = JobDatabase.open(file())) {
      database.update("update flyway_schema_history set version = ?", JobDatabase.LATEST + 1);
    }
    assertThatThrownBy(() -> SqliteJobStore.open(file()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("newer Hearth");
  }

  @Test
  void theNewestMigrationIsTheOneThatIsExpected() throws IOException {
    try (JobDatabase database = JobDatabase.open(folder.resolve("new.db"))) {
      assertThat(
              database.rows(
                  "select version from flyway_schema_history order by installed_rank desc limit 1",
                  row -> row.getInt(1)))
          .containsExactly(JobDatabase.LATEST);
      assertThat(database.rows("pragma journal_mode", row -> row.getString(1)))
          .containsExactly("wal");
      assertThat(database.rows("pragma synchronous", row -> row.getInt(1))).containsExactly(2);
    }
  }

  private Path file() {
    return folder.resolve("jobs.db");
  }

  private void add(String id, QueueOptions options) throws IOException {
    store.add(JobRecord.queued(HERE, Requests.kmers(id), options));
  }

  private List<String> queue() throws IOException {
    return store.open(HERE).stream().map(JobRecord::id).toList();
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

  private static AttemptRecord claim(String id) {
    return AttemptRecord.claim(
        id, 1, new Need(3, 700), Map.of("worker-1", new Share(2, 700)), NOON);
  }

  private static JobSnapshot ended(String id, JobState state, @Nullable Failure failure) {
    return new JobSnapshot(
        Requests.kmers(id), state, 1, null, null, null, failure, NOON, NOON, List.of());
  }
}
