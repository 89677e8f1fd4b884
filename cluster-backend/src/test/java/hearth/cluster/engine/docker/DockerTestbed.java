package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * What tests of the Docker engine need of a real Docker: engines, and proof that nothing is left.
 */
final class DockerTestbed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RealDocker docker;

  private DockerTestbed(RealDocker docker) {
    this.docker = docker;
  }

  static DockerTestbed orSkip() throws Exception {
    return new DockerTestbed(RealDocker.orSkip());
  }

  RealDocker docker() {
    return docker;
  }

  /** A profile with one worker. */
  static Profile profile(String name) {
    return Profile.of(name, DockerEngine.NAME, 1, 1, 512, 512);
  }

  /**
   * An engine.
   *
   * @param folder the folder of the test's data
   */
  ClusterEngine engine(Path folder, HearthHome home, Ports ports) {
    try {
      // Temporary folders are closed to other users, and the container's user is another one.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DockerEngine(docker.settings(folder), Installation.find(), home, ports);
  }

  /** Cleans up after a test, and fails if the engine leaves more than results. */
  void removeAll(ClusterEngine engine, Profile profile) throws Exception {
    try {
      engine.cleanUp(profile.name());
      engine.close();
      await().atMost(PATIENCE).until(() -> docker.containers().isEmpty());
      assertThat(docker.networks()).isEmpty();
      assertThat(docker.volumes())
          .extracting(InspectVolumeResponse::getName)
          .allMatch(name -> name.endsWith("-results"));
    } finally {
      docker.removeOwn();
    }
  }

  @Override
  public void close() {
    docker.close();
  }
}
