package hearth.cluster.queue;

import static hearth.jobs.contract.Canceller.Means.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs and the session that is kept ready for them. */
class SessionsTest extends JobServiceFixture {

  private static final String LAUNCH = "launch kmer-spectrum";

  @Override
  boolean keepsSession() {
    return true;
  }

  @Test
  void aSessionIsStartedBeforehandAndRunsTheJobs() throws IOException {
    Driver session = awaitSession();

    JobSnapshot first = submit();
    assertThat(world.calls()).contains("order of " + session.jobId()).doesNotContain(LAUNCH);
    finish(first, session);
    JobSnapshot second = submit();
    finish(second, session);

    assertThat(sessions()).containsExactly(session);
    assertThat(world.calls()).doesNotContain(LAUNCH);
  }

  @Test
  void aJobThatFailsWithItsSessionIsTriedAgain() throws IOException {
    Driver session = awaitSession();
    JobSnapshot job = submit();
    agentWrites(job, launching(job, session));
    awaitBegun(job);

    world.endDriver(session.jobId(), 137);

    assertThat(awaitState(job, JobState.QUEUED).attempt()).isEqualTo(2);
    await()
        .atMost(PATIENCE)
        .until(() -> String.valueOf(latest(job).waitingReason()).contains("exit code 137"));
    service.cancel(job.id(), WINDOW).join();
    await().atMost(PATIENCE).until(() -> sessions().stream().anyMatch(Driver::alive));
    assertThat(sessions()).as("another one").doesNotContain(session);
  }

  /** Nothing was lost: the job is launched in another way. */
  @Test
  void aJobThatItsSessionNeverTookIsLaunchedAgain() {
    Driver session = awaitSession();
    world.on(
        "launch session",
        () -> {
          throw new EngineException.Unavailable("Not now.", "Later.");
        });
    JobSnapshot job = submit();

    world.endDriver(session.jobId(), 1);

    await().atMost(PATIENCE).until(() -> world.calls().contains(LAUNCH));
    assertThat(latest(job).state().isFinal()).isFalse();
  }

  /** As while the session warms up. */
  @Test
  void aJobThatItsSessionHasNotTakenYetSaysThatItWaitsAndCanBeCancelled() {
    Driver session = awaitSession();
    JobSnapshot job = submit();
    await().atMost(PATIENCE).until(() -> latest(job).state() == JobState.WAITING);
    assertThat(latest(job).waitingReason()).contains("warmed up");

    service.cancel(job.id(), WINDOW).join();

    assertThat(latest(job).state()).isEqualTo(JobState.CANCELLED);
    assertThat(world.drivers("c"))
        .filteredOn(driver -> driver.handle().equals(session.handle()))
        .noneMatch(Driver::alive);
  }

  @Test
  void cancellingAJobEndsItsSession() throws IOException {
    Driver session = awaitSession();
    JobSnapshot job = submit();
    agentWrites(job, launching(job, session));
    awaitBegun(job);

    service.cancel(job.id(), WINDOW).join();

    assertThat(latest(job).state()).isEqualTo(JobState.CANCELLED);
    assertThat(world.drivers("c"))
        .filteredOn(driver -> driver.handle().equals(session.handle()))
        .noneMatch(Driver::alive);
  }

  @Test
  void aLaterHearthFollowsAJobOfASession() throws IOException {
    Driver session = awaitSession();
    JobSnapshot job = submit();
    agentWrites(job, launching(job, session));
    reopen(TWO);
    service.recover().join();

    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
    finish(job, session);
    assertThat(sessions()).containsExactly(session);
  }

  @Test
  void aSessionThatDoesNotComeUpIsGivenUp() {
    for (int failures = 0; failures < 3; failures++) {
      Driver session = awaitSession();
      world.endDriver(session.jobId(), 1);
      await().atMost(PATIENCE).until(() -> !sessions().contains(session));
    }
    JobSnapshot job = submit();

    assertThat(world.calls()).contains(LAUNCH);
    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
  }

  private Driver awaitSession() {
    await().atMost(PATIENCE).until(() -> sessions().stream().anyMatch(Driver::alive));
    return sessions().stream().filter(Driver::alive).findFirst().orElseThrow();
  }

  private List<Driver> sessions() {
    return world.drivers("c").stream().filter(Sessions::isOne).toList();
  }

  private void awaitBegun(JobSnapshot job) {
    await().atMost(PATIENCE).until(() -> latest(job).started() != null);
  }

  private void finish(JobSnapshot job, Driver session) throws IOException {
    agentWrites(job, launching(job, session));
    agentWrites(job, finished());
    awaitState(job, JobState.FINISHED);
  }

  private static JobEvent launching(JobSnapshot job, Driver session) {
    return new JobEvent.Launching(
        Instant.now(), ContractJson.EVENTS, job.id(), 1, 4711, session.jobId());
  }
}
