package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a Hearth finds that was opened after another one. */
class RecoveryTest extends JobServiceFixture {

  @Test
  void aRunningJobIsFollowedAgain() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    reopen(TWO);

    service.recover().join();
    assertThat(latest(job).state()).isEqualTo(JobState.LAUNCHING);
    agentWrites(job, finished());

    awaitState(job, JobState.FINISHED);
  }

  @Test
  void aFinishedJobIsHistory() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, finished());
    JobSnapshot before =
        await()
            .atMost(PATIENCE)
            .until(
                () -> latest(job),
                ended -> ended.state() == JobState.FINISHED && ended.diskBytes() != null);
    reopen(TWO);

    service.recover().join();

    assertThat(service.jobs()).containsExactly(before);
  }

  @Test
  void aJobWhoseDriverIsGoneIsDecidedOnceAndForAll() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    world.endAll("c");
    reopen(TWO);

    service.recover().join();
    JobSnapshot queued = awaitState(job, JobState.QUEUED);
    assertThat(queued.attempt()).as("it may pass").isEqualTo(2);
    assertThat(Files.readString(file(job, "events-1.jsonl")))
        .containsOnlyOnce("failed")
        .contains(FailureCause.LOST_DRIVER.name());

    reopen(TWO);
    service.recover().join();
    assertThat(latest(job).attempt()).isEqualTo(2);
  }

  @Test
  void whatWasQueuedIsLaunchedOnceTheClusterRuns() throws IOException {
    JobSnapshot first = submit();
    JobSnapshot second = submit();
    agentWrites(first, finished());
    service.close();
    world.endAll("c");
    reopen(TWO);
    service.recover().join();
    await()
        .atMost(PATIENCE)
        .until(() -> String.valueOf(latest(second).waitingReason()).contains("cluster \"c\" runs"));

    world.start(TWO, Node.Role.MASTER, "master");

    awaitState(second, JobState.LAUNCHING);
  }

  @Test
  void aJobWhoseAgentHasNotWrittenYetIsNotLaunchedAgain() {
    JobSnapshot job = submit();
    reopen(TWO);

    service.recover().join();

    awaitState(job, JobState.LAUNCHING);
    assertThat(world.drivers("c")).hasSize(1);
  }

  /** Its Hearth was killed while it started the agent, and the agent died with it. */
  @Test
  void anAgentThatDiedAtItsStartIsStartedAgain() throws Exception {
    JobSnapshot job = submit();
    service.close();
    world.endDriver(job.id(), 137);
    try (Connection list = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jobs.db"));
        Statement statement = list.createStatement()) {
      assertThat(statement.executeUpdate("update attempt set launched = null, driver = null"))
          .isEqualTo(1);
    }
    reopen(TWO);

    service.recover().join();

    await().atMost(PATIENCE).until(() -> world.drivers("c").stream().anyMatch(Driver::alive));
    assertThat(world.drivers("c")).hasSize(1);
    agentWrites(job, launching(job));
    agentWrites(job, finished());
    assertThat(awaitState(job, JobState.FINISHED).attempt()).isEqualTo(1);
  }

  @Test
  void foreignAndDamagedDirectoriesStayAndHideNothing() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, finished());
    Files.createDirectories(folder.resolve("results/holiday pictures"));
    Path torn = Files.createDirectories(folder.resolve("results/torn")).resolve("job.json");
    Files.writeString(torn, "{\"schema\":1,");
    Path newer = Files.createDirectories(folder.resolve("results/newer")).resolve("job.json");
    Files.writeString(newer, "{\"schema\":99}");
    reopen(TWO);

    service.recover().join();

    assertThat(service.jobs()).extracting(JobSnapshot::id).containsExactly(job.id());
    assertThat(torn).hasContent("{\"schema\":1,");
  }

  @Test
  void recoveringTwiceChangesNothing() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, finished());
    awaitState(job, JobState.FINISHED);

    service.recover().join();

    assertThat(service.jobs())
        .singleElement()
        .extracting(JobSnapshot::id, JobSnapshot::state, JobSnapshot::ended)
        .containsExactly(job.id(), JobState.FINISHED, latest(job).ended());
  }
}
