package hearth.cluster.queue;

import static hearth.jobs.contract.Canceller.Means.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.EngineException;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that somebody cancels, and who that was. */
class CancelTest extends JobServiceFixture {

  @Test
  void aQueuedJobIsCancelledWithoutADriver() {
    JobSnapshot first = submit();
    JobSnapshot second = submit();

    service.cancel(second.id(), WINDOW).join();

    assertThat(latest(second).state()).isEqualTo(JobState.CANCELLED);
    assertThat(latest(second).cancelledBy()).isEqualTo(Canceller.here(WINDOW));
    assertThat(latest(first).state()).isEqualTo(JobState.LAUNCHING);
    assertThat(world.calls()).doesNotContain("cancel");
  }

  @Test
  void cancellingEndsTheDriverOnce() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));

    service.cancel(job.id(), WINDOW).join();

    assertThat(latest(job).state()).isEqualTo(JobState.CANCELLED);
    assertThat(latest(job).cancelledBy()).isEqualTo(Canceller.here(WINDOW));
    service.cancel(job.id(), Canceller.Means.COMMAND).join();
    assertThat(world.calls()).filteredOn("cancel"::equals).hasSize(1);
    assertThat(latest(job).cancelledBy()).as("the first one").isEqualTo(Canceller.here(WINDOW));
  }

  /** Its Hearth noted who cancels, ended the driver, and was killed before it wrote the verdict. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCancelIsKeptThoughItsHearthIsKilledInIt(boolean launchNoted) throws Exception {
    JobSnapshot job = submit();
    service.close();
    try (JobStore list = SqliteJobStore.open(folder.resolve("jobs.db"))) {
      list.cancelling(job.id(), Canceller.here(WINDOW));
    }
    if (!launchNoted) {
      forgetLaunch();
    }
    world.endDriver(job.id(), 143);
    service = newService(TWO);

    service.recover().join();

    JobSnapshot ended =
        await().atMost(PATIENCE).until(() -> latest(job), seen -> seen.state().isFinal());
    assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
    assertThat(ended.cancelledBy()).isEqualTo(Canceller.here(WINDOW));
    assertThat(ended.attempt()).isEqualTo(1);
    assertThat(Files.readString(file(job, "events-1.jsonl"))).doesNotContain("failed");
  }

  private void forgetLaunch() throws SQLException {
    try (Connection list = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jobs.db"));
        Statement statement = list.createStatement()) {
      assertThat(statement.executeUpdate("update attempt set launched = null, driver = null"))
          .isEqualTo(1);
    }
  }

  /** An agent writes that it was told to end, and does not know by whom. */
  @Test
  void whoCancelsIsKnownThoughTheAgentTellsTheEnd() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    world.on("cancel", () -> agentIsCancelled(job));

    service.cancel(job.id(), WINDOW).join();

    assertThat(awaitState(job, JobState.CANCELLED).cancelledBy()).isEqualTo(Canceller.here(WINDOW));
    reopen(TWO);
    service.recover().join();
    assertThat(latest(job).cancelledBy()).isEqualTo(Canceller.here(WINDOW));
  }

  private void agentIsCancelled(JobSnapshot job) {
    try {
      agentWrites(job, new JobEvent.Cancelled(Instant.now()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theStopOfAClusterIsWhatCancelsItsJobs() throws IOException {
    JobSnapshot runs = submit();
    JobSnapshot waits = submit();
    agentWrites(runs, launching(runs));
    awaitState(runs, JobState.LAUNCHING);

    service.stops(TWO).join();
    agentIsCancelled(runs);

    assertThat(awaitState(runs, JobState.CANCELLED).cancelledBy())
        .isEqualTo(Canceller.here(Canceller.Means.CLUSTER_STOPPED));
    service.cancel(waits.id(), WINDOW).join();
    assertThat(latest(waits).cancelledBy()).isEqualTo(Canceller.here(WINDOW));
  }

  /** As when the computer shuts down. */
  @Test
  void whatSomebodyElseEndedIsCancelledByNobodyKnowsWhom() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentIsCancelled(job);

    assertThat(awaitState(job, JobState.CANCELLED).cancelledBy()).isNull();
  }

  @Test
  void aCancelThatFailsLeavesTheJobAsItIs() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    world.on(
        "cancel",
        () -> {
          throw new EngineException.TimedOut("It did not end.", "Try again.");
        });

    assertThatThrownBy(() -> service.cancel(job.id(), WINDOW).join())
        .hasMessageContaining("did not end");
    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
    world.heal("cancel");
    service.cancel(job.id(), WINDOW).join();
    assertThat(latest(job).state()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void cancellingAnUnknownJobSaysSo() {
    assertThatThrownBy(() -> service.cancel("nothing", WINDOW).join())
        .hasCauseInstanceOf(NoSuchElementException.class);
  }
}
