package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers end behind Hearth's back, one way after another, on one cluster. */
class LostContainersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the user is promised. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Profile PROFILE =
      RealDocker.profile("lost-" + ProcessHandle.current().pid(), 2);

  @TempDir Path folder;

  private RealDocker docker;
  private DockerService hearth;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
    hearth = new DockerService(docker.settings(folder), folder, PROFILE);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    if (docker == null) {
      return;
    }
    try {
      hearth.engine.cleanUp(PROFILE.name());
      hearth.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void whatHappensToContainersIsShownSoonWithItsReason() throws Exception {
    try (Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();

      aLogIsFollowedByOffset();
      aWorkerRemovedByAnotherProgramIsLost();
      aWorkerKilledByAnotherProgramIsLost();
      startHeals();
      assertThat(hearth.service.stop().join().phase()).isEqualTo(Phase.STOPPED);
    }
  }

  private void aLogIsFollowedByOffset() throws Exception {
    Node worker = node("worker-1");
    String whole = log(worker, 0);
    assertThat(whole).contains("Successfully registered with master");
    // To where the container's own output goes: its log grows by one line.
    docker.exec(worker.handle(), "sh", "-c", "echo one more line >/proc/1/fd/1");

    await().atMost(SOON).until(() -> log(worker, whole.length()).contains("one more line\n"));
    assertThat(log(worker, 0)).as("nothing twice").isEqualTo(whole + "one more line\n");
    assertThat(log(worker, Long.MAX_VALUE)).isEmpty();
  }

  private String log(Node node, long offset) throws Exception {
    try (InputStream log = hearth.engine.log(node, offset)) {
      return new String(log.readAllBytes(), UTF_8);
    }
  }

  private void aWorkerRemovedByAnotherProgramIsLost() {
    docker.client().removeContainerCmd(hearth.worker("worker-2").pid()).withForce(true).exec();

    await().atMost(SOON).until(() -> hearth.worker("worker-2").state() == NodeState.LOST);
    assertThat(String.valueOf(hearth.worker("worker-2").problem()))
        .contains("worker-2", "somebody removed it");
    assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
  }

  private void aWorkerKilledByAnotherProgramIsLost() throws Exception {
    docker.client().killContainerCmd(hearth.worker("worker-1").pid()).exec();

    await().atMost(SOON).until(() -> hearth.worker("worker-1").state() == NodeState.LOST);
    assertThat(node("worker-1").condition()).isEqualTo(NodeCondition.KILLED);
    assertThat(String.valueOf(hearth.worker("worker-1").problem()))
        .contains("worker-1 was killed (exit code 137)");
  }

  private void startHeals() {
    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(docker.containers())
        .extracting(container -> container.getLabels().get(Labels.ROLE))
        .containsExactlyInAnyOrder("master", "worker", "worker");
  }

  private Node node(String name) throws Exception {
    return hearth.engine.observe(PROFILE.name()).stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
