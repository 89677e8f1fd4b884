package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker goes away under a running cluster, and comes back. */
class AbsentDockerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the user is promised. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Profile PROFILE =
      RealDocker.profile("absent-" + ProcessHandle.current().pid(), 1);

  @TempDir Path folder;

  @Test
  void aDockerThatGoesAwayIsShownAndItsReturnHeals() throws Exception {
    try (RealDocker docker = RealDocker.orSkip()) {
      TestJob.open(folder);
      try (SocketProxy proxy = new SocketProxy(folder.resolve("docker.sock"), docker.socket());
          DockerService hearth =
              new DockerService(docker.settings(proxy.address(), folder), folder, PROFILE);
          Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
        hearth.service.start(PROFILE).join();
        assertThat(hearth.engine.results(PROFILE).jobs()).isEmpty();

        proxy.cut();

        isShown(hearth);
        aStopOfDockerEndsItsContainers(docker);
        proxy.restore();
        isToldAndHealed(hearth);
      } finally {
        docker.removeOwn();
      }
    }
  }

  private static void isShown(DockerService hearth) {
    await().atMost(SOON).until(() -> hearth.problem().contains("Docker does not answer"));
    assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
    assertThat(hearth.worker("worker-1").state()).isEqualTo(NodeState.LOST);
    assertThatThrownBy(() -> hearth.engine.observe(PROFILE.name()))
        .isInstanceOfSatisfying(
            EngineException.Unavailable.class, e -> assertThat(e.remedy()).contains("Docker runs"));
    assertThatThrownBy(() -> hearth.engine.results(PROFILE).jobs())
        .hasMessageContaining("results volume cannot be reached");
  }

  private static void aStopOfDockerEndsItsContainers(RealDocker docker) {
    docker.containers().stream()
        .filter(container -> !"results".equals(container.getLabels().get(Labels.ROLE)))
        .forEach(container -> docker.client().killContainerCmd(container.getId()).exec());
  }

  private static void isToldAndHealed(DockerService hearth) throws Exception {
    await().atMost(PATIENCE).until(() -> hearth.problem().contains("did not answer for"));
    assertThat(hearth.problem()).contains("these do not run: the master, worker-1");
    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(hearth.worker("worker-1").state()).isEqualTo(NodeState.ALIVE);
    assertThat(hearth.snapshot().problem()).isNull();
    assertThat(hearth.engine.results(PROFILE).jobs()).isEmpty();
    assertThat(hearth.service.stop().join().phase()).isEqualTo(Phase.STOPPED);
  }
}
