package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker is stopped and started again under a running cluster. */
class AbsentDockerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the user is promised. The daemon itself takes its time to end: that is not counted. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /**
   * A master alone: the firewall of the computer's own daemon drops what containers of another one
   * say to each other.
   */
  private static final Profile PROFILE =
      RealDocker.profile("absent-" + ProcessHandle.current().pid(), 0);

  @TempDir Path folder;

  @Test
  void aDockerThatGoesAwayIsShownAndItsReturnHeals() throws Exception {
    try (RealDocker real = RealDocker.orSkip();
        PrivateDocker docker = PrivateDocker.orSkip(real);
        DockerService hearth = new DockerService(docker.settings(), folder, PROFILE);
        Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();

      docker.stop();

      await().atMost(SOON).until(() -> hearth.problem().contains("Docker does not answer"));
      assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
      assertThat(hearth.snapshot().master())
          .extracting(MasterSnapshot::state)
          .isEqualTo(NodeState.LOST);
      assertThatThrownBy(() -> hearth.engine.observe(PROFILE.name()))
          .isInstanceOfSatisfying(
              EngineException.Unavailable.class,
              e -> assertThat(e.remedy()).contains("Docker runs"));
      assertThatThrownBy(() -> hearth.engine.results(PROFILE).jobs())
          .hasMessageContaining("results volume cannot be reached");

      docker.start();

      await().atMost(PATIENCE).until(() -> hearth.problem().contains("did not answer for"));
      assertThat(hearth.problem()).contains("these do not run: the master");
      assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
      assertThat(hearth.snapshot().master())
          .extracting(MasterSnapshot::state)
          .isEqualTo(NodeState.ALIVE);
      assertThat(hearth.snapshot().problem()).isNull();
      assertThat(hearth.engine.results(PROFILE).jobs()).isEmpty();
      assertThat(hearth.service.stop().join().phase()).isEqualTo(Phase.STOPPED);
    }
  }
}
