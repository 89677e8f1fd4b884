package hearth.app;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import hearth.cluster.engine.docker.ImageRecipe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * Docker as a test of the whole window sees it: by what Hearth made, which has the test's label.
 */
public final class TestDocker {

  /** The same label as the backend's tests use, which remove what a killed test run left. */
  private static final String LABEL = "hearth.test";

  private static final String OWN = Long.toString(ProcessHandle.current().pid());

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The system property that has Hearth put further labels on what it makes. */
  public static final String LABELS = "hearth.docker.labels";

  private final DockerClient client;

  private TestDocker(DockerClient client) {
    this.client = client;
  }

  /**
   * Connects, and gives all that Hearth makes from now on the test's label. Skips the test where no
   * Docker answers or the base that needs no registry is missing, except in CI.
   */
  public static TestDocker orSkip() {
    DefaultDockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder().build();
    DockerClient client =
        DockerClientImpl.getInstance(
            config,
            new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build());
    try {
      client.inspectImageCmd(ImageRecipe.OFFLINE_BASE).exec();
    } catch (RuntimeException e) {
      throw skipped(
          "Skipped without Docker and the image %s, which docker/offline-base.sh makes: %s"
              .formatted(ImageRecipe.OFFLINE_BASE, e.getMessage()));
    }
    System.setProperty(LABELS, label());
    return new TestDocker(client);
  }

  /** What all that a test makes carries: for {@link #LABELS}. */
  public static String label() {
    return LABEL + "=" + OWN;
  }

  private static RuntimeException skipped(String why) {
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(why);
    }
    return new TestAbortedException(why);
  }

  /** The test's containers of a role. */
  public List<Container> containers(String role) {
    return client
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(LABEL, OWN, "hearth.role", role))
        .exec();
  }

  /** A container of somebody else, which holds a port of loopback and sleeps. */
  Container sleepWithPort() {
    ExposedPort inside = ExposedPort.tcp(8080);
    String network = "lab-portal-" + OWN;
    client.createNetworkCmd().withName(network).withLabels(Map.of(LABEL, OWN)).exec();
    String id =
        client
            .createContainerCmd(ImageRecipe.OFFLINE_BASE)
            .withName(network)
            .withLabels(Map.of(LABEL, OWN))
            .withCmd("sleep", "900")
            .withExposedPorts(inside)
            .withHostConfig(
                HostConfig.newHostConfig()
                    .withInit(true)
                    .withNetworkMode(network)
                    .withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), inside)))
            .exec()
            .getId();
    client.startContainerCmd(id).exec();
    return client.listContainersCmd().withIdFilter(List.of(id)).exec().get(0);
  }

  static String name(Container container) {
    return container.getNames()[0].substring(1);
  }

  void kill(Container container) {
    client.killContainerCmd(container.getId()).exec();
  }

  /** Removes all that the test made, and looks whether that is so. */
  public void removeOwn() {
    // The window is still open, and may just then read results through a container of its own.
    await().atMost(PATIENCE).ignoreException(ConflictException.class).until(this::isOwnRemoved);
  }

  private boolean isOwnRemoved() {
    List<String> filter = List.of(LABEL + "=" + OWN);
    client.listContainersCmd().withShowAll(true).withLabelFilter(filter).exec().stream()
        .map(Container::getId)
        .forEach(this::remove);
    client
        .listNetworksCmd()
        .withFilter("label", filter)
        .exec()
        .forEach(network -> client.removeNetworkCmd(network.getId()).exec());
    client
        .listVolumesCmd()
        .withFilter("label", filter)
        .exec()
        .getVolumes()
        .forEach(volume -> client.removeVolumeCmd(volume.getName()).exec());
    return client.listContainersCmd().withShowAll(true).withLabelFilter(filter).exec().isEmpty();
  }

  private void remove(String id) {
    try {
      client.removeContainerCmd(id).withForce(true).exec();
    } catch (NotFoundException e) {
      // It went by itself.
    }
  }
}
