package hearth.cluster.queue;

import static hearth.jobs.contract.Canceller.Means.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.schedule.WaitReason;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several jobs at once, and what a person does with those that wait: on two workers of 3 cores. */
class QueueTest extends JobServiceFixture {

  @Test
  void asManyRunAtOnceAsFit() throws IOException {
    JobSnapshot first = submit(new Need(3, 600));
    JobSnapshot second = submit(new Need(2, 600));
    assertThat(first.state()).isEqualTo(JobState.LAUNCHING);
    assertThat(second.state()).as("memory of both workers is taken").isEqualTo(JobState.QUEUED);
    assertThat(second.waitingReason())
        .contains("number 1", "1000 MB of memory", first.id(), "3 cores", "1.2 GB", "lower");

    reopen(TWO.withWorkerSize(3, 1400));
    service.recover().join();

    awaitState(second, JobState.LAUNCHING);
    assertThat(world.drivers("c")).hasSize(2);
    agentWrites(first, finished());
    agentWrites(second, finished());
    awaitState(second, JobState.FINISHED);
    awaitState(first, JobState.FINISHED);
  }

  @Test
  void theQueueSurvivesWithItsOrder() {
    JobSnapshot first = submit();
    JobSnapshot low = submit(with(Priority.LOW));
    JobSnapshot normal = submit();
    JobSnapshot high = submit(with(Priority.HIGH));
    service.queue().move(normal.id(), low.id()).join();
    service.queue().prioritise(low.id(), Priority.CRITICAL).join();
    reopen(TWO);
    service.recover().join();

    awaitState(first, JobState.LAUNCHING);
    awaitReason(low, "number 1");
    awaitReason(high, "number 2");
    awaitReason(normal, "number 3");
    assertThat(latest(low).options().priority()).isEqualTo(Priority.CRITICAL);
    assertThat(latest(normal).place()).isEqualTo(3);
  }

  @Test
  void aHeldJobWaitsUntilItIsReleased() {
    JobSnapshot job = submit(QueueOptions.USUAL.withHeld(true));
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.waitingReason()).contains("Release");

    service.queue().release(job.id()).join();

    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
    assertThatThrownBy(() -> service.queue().hold(job.id()).join())
        .hasMessageContaining("does not wait");
  }

  @Test
  void aJobThatAsksForLessStarts() {
    JobSnapshot job =
        submit(new QueueOptions(Priority.NORMAL, new Need(400, 700), false, null, null));
    assertThat(Objects.requireNonNull(job.queue()).reason())
        .isInstanceOf(WaitReason.TooLarge.class);

    service.queue().request(job.id(), new Need(1, 700)).join();

    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
    assertThat(latest(job).options().need()).isEqualTo(new Need(1, 700));
  }

  @Test
  void whatIsKeptOrWaitedForIsNotRemoved() throws Exception {
    JobSnapshot waitedFor = submit();
    JobSnapshot kept = submit();
    JobSnapshot old = submit();
    JobSnapshot second = submit(after(waitedFor));
    service.queue().hold(second.id()).join();
    for (JobSnapshot job : List.of(kept, old)) {
      service.cancel(job.id(), WINDOW).join();
    }
    service.past().keep(kept.id(), true);
    assertThat(service.past().kept()).containsExactly(kept.id());

    Prune all = new Prune(Optional.empty(), OptionalLong.of(0));
    Prune.Plan plan = service.past().preview(all);
    assertThat(plan.going()).extracting(Prune.Item::jobId).containsExactly(old.id());
    assertThat(plan.bytes()).isPositive();
    int gone = service.past().remove(List.of(old.id(), kept.id(), waitedFor.id(), second.id()));

    assertThat(gone).isEqualTo(1);
    assertThat(service.job(old.id())).isEmpty();
    assertThat(history()).extracting(JobSnapshot::id).doesNotContain(old.id()).contains(kept.id());
    assertThat(service.details(old.id()).files()).isEmpty();
    assertThat(service.details(kept.id()).files()).isNotEmpty();
    service.past().keep(kept.id(), false);
    assertThat(service.past().preview(all).going()).hasSize(1);
  }

  @Test
  void aHeldJobLetsOthersPass() {
    submit();
    JobSnapshot held = submit();
    service.queue().hold(held.id()).join();
    JobSnapshot next = submit();

    assertThat(latest(held).waitingReason()).contains("held back");
    assertThat(latest(held).queue()).isEqualTo(new QueuePlace(1, null, new WaitReason.Held()));
    assertThat(Objects.requireNonNull(next.queue()).order()).isEqualTo(2);
    assertThat(next.waitingReason()).contains("number 1");
  }

  @Test
  void aJobAfterOneThatFailedFails() throws IOException {
    JobSnapshot first = submit();
    JobSnapshot second = submit(after(first));
    JobSnapshot third = submit(after(second));
    assertThat(second.waitingReason()).contains("until " + first.id());

    Failure failure = Failure.of(FailureCause.BAD_INPUT, "It is no FASTA.", "Choose another.");
    agentWrites(first, new JobEvent.Failed(Instant.now(), failure, 1));

    assertThat(awaitState(second, JobState.FAILED).failure())
        .extracting(Failure::message)
        .asString()
        .contains(first.id(), "failed");
    awaitState(third, JobState.FAILED);
  }

  @Test
  void aJobAfterOneThatWasCancelledIsCancelled() {
    JobSnapshot first = submit();
    JobSnapshot second = submit(after(first));

    service.cancel(first.id(), WINDOW).join();

    assertThat(awaitState(second, JobState.CANCELLED).cancelledBy())
        .isEqualTo(Canceller.PREDECESSOR);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> submit(new Need(1, 100)))
        .cause()
        .isInstanceOfSatisfying(
            JobRejected.class,
            rejected ->
                assertThat(rejected.problems().get(0).field()).isEqualTo(DraftProblem.QUEUE));
    assertThatThrownBy(() -> submit(options(Priority.NORMAL, null, "nothing")))
        .hasMessageContaining("there is none");
    assertThat(service.jobs()).isEmpty();
  }

  @Test
  void aRequestThatTheClusterCannotMeetSaysSoAndHoldsUpNobody() {
    JobSnapshot large = submit(new Need(7, 600));
    JobSnapshot small = submit(new Need(1, 600));

    assertThat(large.waitingReason()).contains("7 cores", "6 cores", "Lower the request");
    assertThat(small.state()).isEqualTo(JobState.LAUNCHING);
  }

  @Test
  void anAttemptWithoutExecutorsSaysWhoHoldsThem() throws IOException {
    world.start(TWO, Node.Role.WORKER, "worker-1");
    world.runForeign("c", "worker-1", "Spark shell", Instant.now());
    JobSnapshot job = submit();
    agentWrites(job, launching(job));

    agentWrites(job, new JobEvent.Waiting(Instant.now(), "Waiting for an executor."));

    awaitReason(job, "held by Spark shell (3 cores, 700 MB");
    assertThat(latest(job).state()).isEqualTo(JobState.WAITING);
  }

  @Test
  void historyHasAllThatEverWas() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, finished());
    awaitState(job, JobState.FINISHED);
    // Which learns a little later what it takes on disk.
    await().atMost(PATIENCE).until(() -> history().equals(List.of(latest(job))));
  }

  @Test
  void anotherHearthSeesWhatIsQueuedAndLaunchesIt() throws IOException {
    JobSnapshot first = submit();
    JobSnapshot second = submit();
    try (EngineJobService other = newService(TWO)) {
      other.recover().join();
      assertThat(other.job(second.id())).map(JobSnapshot::state).contains(JobState.QUEUED);
      service.close();

      agentWrites(first, finished());

      await()
          .atMost(PATIENCE)
          .until(
              () -> other.job(second.id()).map(JobSnapshot::state).orElseThrow(),
              JobState.LAUNCHING::equals);
    }
    assertThat(world.drivers("c")).extracting(Driver::jobId).contains(second.id());
  }

  private List<JobSnapshot> history() throws IOException {
    return service.queue().history(HistoryFilter.newest(10));
  }

  private void awaitReason(JobSnapshot job, String part) {
    await()
        .atMost(PATIENCE)
        .until(() -> String.valueOf(latest(job).waitingReason()).contains(part));
  }

  private JobSnapshot submit(Need need) {
    return submit(options(Priority.NORMAL, need, null));
  }

  private JobSnapshot submit(QueueOptions options) {
    return service
        .submit(new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(genome()), options))
        .join();
  }

  private static QueueOptions with(Priority priority) {
    return options(priority, null, null);
  }

  private static QueueOptions after(JobSnapshot job) {
    return options(Priority.NORMAL, null, job.id());
  }

  private static QueueOptions options(
      Priority priority, @Nullable Need need, @Nullable String after) {
    return new QueueOptions(priority, need, false, after, null);
  }
}
