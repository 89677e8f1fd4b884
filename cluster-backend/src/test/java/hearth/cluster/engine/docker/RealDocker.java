package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Volume;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Docker engine of this computer, for tests. All that a test makes carries the test's own label
 * with the process id of its JVM: what a killed test run left is known by a process that is gone,
 * and removed before the next one.
 */
final class RealDocker implements AutoCloseable {

  static final String LABEL = "hearth.test";

  private static final Logger LOG = LoggerFactory.getLogger(RealDocker.class);
  private static final String OWN = Long.toString(ProcessHandle.current().pid());

  private static final String OFFLINE_BASE = ImageRecipe.OFFLINE_BASE;

  private final DockerConnection connection;
  private final String image;

  private RealDocker(DockerConnection connection, String image) {
    this.connection = connection;
    this.image = image;
  }

  /**
   * Connects and builds the image on the base that needs no registry: no test asks another computer
   * for one. Skips the test when no Docker answers or that base is missing, except in CI.
   */
  static RealDocker orSkip() throws Exception {
    DockerConnection connection;
    try {
      connection = DockerConnection.open(DockerEndpoints.ofThisComputer().candidates(null));
    } catch (EngineException e) {
      throw skipped("Skipped without Docker: " + e.getMessage());
    }
    Images images = new Images(connection.client());
    if (!images.isPresent(OFFLINE_BASE)) {
      connection.close();
      throw skipped(
          "Skipped without the image " + OFFLINE_BASE + ": make it with docker/offline-base.sh.");
    }
    removeLeftovers(connection.client());
    ImageRecipe recipe = new ImageRecipe(Installation.find(), OFFLINE_BASE);
    return new RealDocker(connection, images.ensure(recipe, done -> LOG.info("{}", done.text())));
  }

  /** What to throw to skip a test; in CI that is a failure. */
  static RuntimeException skipped(String why) {
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(why);
    }
    return new TestAbortedException(why);
  }

  /** Hearth's image, which is there. */
  String image() {
    return image;
  }

  /** A profile with small workers of one core each. */
  static Profile profile(String name, int workers) {
    return Profile.of(name, DockerEngine.NAME, workers, 1, 512, 512);
  }

  DockerClient client() {
    return connection.client();
  }

  DockerSettings settings(Path data) {
    return new DockerSettings(null, image, null, data, List.of(), Map.of(LABEL, OWN));
  }

  List<Container> containers() {
    return client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(LABEL, OWN))
        .exec();
  }

  List<Network> networks() {
    return client().listNetworksCmd().withFilter("label", List.of(LABEL + "=" + OWN)).exec();
  }

  List<InspectVolumeResponse> volumes() {
    return client()
        .listVolumesCmd()
        .withFilter("label", List.of(LABEL + "=" + OWN))
        .exec()
        .getVolumes();
  }

  /** What a page answers to a browser of this computer. */
  static String text(URI page) throws IOException {
    try (InputStream in = page.toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Runs a command in a container; returns what it printed. */
  String exec(String container, String... command) throws InterruptedException {
    String id =
        client()
            .execCreateCmd(container)
            .withCmd(command)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec()
            .getId();
    StringBuilder printed = new StringBuilder();
    client()
        .execStartCmd(id)
        .exec(
            new ResultCallback.Adapter<Frame>() {
              @Override
              public void onNext(Frame frame) {
                printed.append(new String(frame.getPayload(), UTF_8));
              }
            })
        .awaitCompletion();
    return printed.toString();
  }

  /** Runs a script as root on a volume, which is at {@code /v}: as another program would. */
  void asRoot(String volume, String script) throws InterruptedException {
    String id =
        client()
            .createContainerCmd(image)
            .withLabels(Map.of(LABEL, OWN))
            .withUser("0")
            .withEntrypoint("sh", "-c", script)
            .withHostConfig(
                HostConfig.newHostConfig()
                    .withNetworkMode("none")
                    .withBinds(new Bind(volume, new Volume("/v"))))
            .exec()
            .getId();
    client().startContainerCmd(id).exec();
    int code = client().waitContainerCmd(id).start().awaitStatusCode();
    assertThat(code).as(script).isZero();
    client().removeContainerCmd(id).exec();
  }

  /** Removes all that this JVM's tests made. */
  void removeOwn() {
    remove(client(), List.of(OWN));
    assertThat(containers()).isEmpty();
    assertThat(networks()).isEmpty();
    assertThat(volumes()).isEmpty();
  }

  /** What killed test runs left: containers, and also networks and volumes alone. */
  private static void removeLeftovers(DockerClient docker) {
    Stream<Map<String, String>> labels =
        Stream.of(
                docker
                    .listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(List.of(LABEL))
                    .exec()
                    .stream()
                    .map(Container::getLabels),
                docker.listNetworksCmd().withFilter("label", List.of(LABEL)).exec().stream()
                    .map(Network::getLabels),
                docker
                    .listVolumesCmd()
                    .withFilter("label", List.of(LABEL))
                    .exec()
                    .getVolumes()
                    .stream()
                    .map(InspectVolumeResponse::getLabels))
            .flatMap(all -> all);
    remove(
        docker, labels.map(own -> own.get(LABEL)).filter(RealDocker::isGone).distinct().toList());
  }

  private static boolean isGone(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void remove(DockerClient docker, Collection<String> pids) {
    for (String pid : pids) {
      String label = LABEL + "=" + pid;
      docker
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(List.of(label))
          .exec()
          .forEach(found -> new Containers(docker, NO_LABELS).remove(found.getId()));
      docker
          .listNetworksCmd()
          .withFilter("label", List.of(label))
          .exec()
          .forEach(network -> docker.removeNetworkCmd(network.getId()).exec());
      docker
          .listVolumesCmd()
          .withFilter("label", List.of(label))
          .exec()
          .getVolumes()
          .forEach(volume -> removeVolume(docker, volume.getName()));
    }
  }

  /**
   * A container that goes by itself may hold its volume for a moment after it is listed no more.
   */
  private static void removeVolume(DockerClient docker, String name) {
    await()
        .ignoreException(ConflictException.class)
        .until(
            () -> {
              docker.removeVolumeCmd(name).exec();
              return true;
            });
  }

  private static final Labels NO_LABELS = new Labels("", Map.of());

  @Override
  public void close() {
    connection.close();
  }
}
