package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next test run removes what a killed one left. */
class LeftoversIT {

  @Test
  void whatAKilledTestRunLeftIsRemoved() throws Exception {
    String gone = Long.toString(pidOfAnEndedProcess());
    String name = "hearth-leftover-" + gone;
    Map<String, String> labels = Map.of(RealDocker.LABEL, gone);
    try (RealDocker docker = RealDocker.orSkip()) {
      DockerClient client = docker.client();
      client.createNetworkCmd().withName(name).withLabels(labels).exec();
      client.createVolumeCmd().withName(name).withLabels(labels).exec();
      client.createContainerCmd(docker.image()).withName(name).withLabels(labels).exec();
    }

    try (RealDocker next = RealDocker.orSkip()) {
      DockerClient client = next.client();
      List<String> label = List.of(RealDocker.LABEL + "=" + gone);
      assertThat(client.listContainersCmd().withShowAll(true).withLabelFilter(label).exec())
          .isEmpty();
      assertThat(client.listNetworksCmd().withFilter("label", label).exec()).isEmpty();
      assertThat(client.listVolumesCmd().withFilter("label", label).exec().getVolumes()).isEmpty();
    }
  }

  private static long pidOfAnEndedProcess() throws Exception {
    Process ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    ended.waitFor();
    return ended.pid();
  }
}
