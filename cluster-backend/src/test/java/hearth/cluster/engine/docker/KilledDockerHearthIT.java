package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hearth is killed; the next one finds its cluster, uses it and removes it. */
class KilledDockerHearthIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  private RealDocker docker;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
  }

  @AfterEach
  void leaveNothing() {
    if (docker != null) {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void theNextHearthAdoptsWhatAKilledOneLeft() throws Exception {
    String cluster = "killed-" + ProcessHandle.current().pid();
    Process doomed = startDoomed(cluster);
    try (BufferedReader out = doomed.inputReader()) {
      assertThat(out.readLine()).isEqualTo(DoomedDockerHearth.READY);
    } finally {
      doomed.destroyForcibly().waitFor();
    }

    // The container that served results to the killed one alone goes by itself.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(docker.containers())
                    .extracting(container -> container.getLabels().get(Labels.ROLE))
                    .containsExactlyInAnyOrder("master", "worker"));
    Profile profile = Profile.of(cluster, DockerEngine.NAME, 2, 1, 512, 512);
    try (DockerEngine next =
        new DockerEngine(docker.settings(folder), Installation.find(), new HearthHome(folder))) {
      assertThat(next.clusters()).containsExactly(cluster);
      Node master = next.startMaster(profile);
      assertThat(next.observe(cluster)).contains(master).allMatch(Node::alive).hasSize(2);
      // It knows the secret although no Hearth does: another worker registers.
      assertThat(next.startWorker(profile, master, "worker-2").alive()).isTrue();
      assertThat(next.results(profile).jobs()).containsExactly("job-0");

      next.cleanUp(cluster);

      assertThat(next.clusters()).isEmpty();
      assertThat(docker.networks()).isEmpty();
      assertThat(next.results(profile).jobs()).as("results stay").containsExactly("job-0");
    }
  }

  private Process startDoomed(String cluster) throws Exception {
    DockerSettings settings = docker.settings(folder);
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhearth.spark.home=" + System.getProperty("hearth.spark.home"),
                "-Dhearth.jobs.jar=" + System.getProperty("hearth.jobs.jar"),
                "-Dhearth.samples=" + System.getProperty("hearth.samples"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedDockerHearth.class.getName(),
                folder.toString(),
                settings.image(),
                settings.labels().get(RealDocker.LABEL),
                cluster))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
