package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.schedule.Share;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobStoreTest extends JobStoreFixture {

  private static final Canceller STOPPED = new Canceller(Canceller.Means.CLUSTER_STOPPED, "grace");

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
    assertThat(store.cancelQueued("held", NOON, BY)).isFalse();
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
    assertThat(store.cancelQueued("j", NOON, BY)).isTrue();
    assertThat(store.claim(claim("j"))).isFalse();
    assertThat(store.find("j").orElseThrow().snapshot())
        .extracting(JobSnapshot::state, JobSnapshot::ended, JobSnapshot::cancelledBy)
        .containsExactly(JobState.CANCELLED, NOON, BY);
  }

  /** Who asked for it is noted before the end, and by nobody else. */
  @Test
  void whoCancelsIsThereAtTheEndWhoeverSeesThat() throws IOException {
    for (String id : List.of("asked", "stopped", "finished", "waits")) {
      add(id, QueueOptions.USUAL);
    }
    for (String id : List.of("asked", "stopped", "finished")) {
      store.claim(claim(id));
    }
    store.cancelling("asked", BY);
    store.allCancelling(HERE, "c", STOPPED);
    store.conclude(ended("asked", JobState.CANCELLED, null));
    store.conclude(ended("stopped", JobState.CANCELLED, null));
    store.conclude(ended("finished", JobState.FINISHED, null));

    assertThat(by("asked")).isEqualTo(BY);
    assertThat(by("stopped")).isEqualTo(STOPPED);
    assertThat(by("finished")).as("it was faster").isNull();
    assertThat(by("waits")).isNull();
    store.cancelling("asked", STOPPED);
    assertThat(by("asked")).as("the first one").isEqualTo(BY);
  }

  /** The end may be seen by another Hearth before the one that asks has noted it. */
  @Test
  void whoCancelsMayBeToldLateAndIsForgottenByARetry() throws IOException {
    add("late", QueueOptions.USUAL);
    store.claim(claim("late"));
    store.conclude(ended("late", JobState.CANCELLED, null));
    store.cancelling("late", BY);
    assertThat(by("late")).isEqualTo(BY);

    JobRecord job = store.find("late").orElseThrow();
    assertThat(store.retry(job.again(new Change.Nothing(), null, null), null)).isTrue();
    store.claim(AttemptRecord.claim("late", 2, null, Map.of(), NOON));
    JobEdit second = ended("late", JobState.CANCELLED, null).edit();
    second.attempt = 2;
    store.conclude(second.done());
    assertThat(store.find("late").orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(by("late")).isNull();
  }

  private @Nullable Canceller by(String id) throws IOException {
    return store.find(id).orElseThrow().snapshot().cancelledBy();
  }

  private static AttemptRecord claim(String id) {
    return AttemptRecord.claim(
        id, 1, new Need(3, 700), Map.of("worker-1", new Share(2, 700)), NOON);
  }

  private static JobSnapshot ended(String id, JobState state, @Nullable Failure failure) {
    return new JobSnapshot(Requests.kmers(id), state, QueueOptions.USUAL)
        .edit()
        .failure(failure)
        .ran(NOON, NOON)
        .done();
  }
}
