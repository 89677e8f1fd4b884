package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Docker daemon of a test's own, which the test may stop and start while the computer's daemon is
 * left alone. It changes no firewall rule: its containers speak to each other over a bridge, and
 * this computer reaches them through Docker's proxies.
 */
final class PrivateDocker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final DockerSettings settings;
  private final String image;
  private @Nullable Process daemon;

  private PrivateDocker(Path folder, String image) {
    this.folder = folder;
    this.image = image;
    this.settings =
        new DockerSettings("unix://" + socket(), image, null, null, List.of(), Map.of());
  }

  /** Starts one that has the image of {@code real}. Skips the test where that is impossible. */
  static PrivateDocker orSkip(RealDocker real) throws Exception {
    boolean root = "root".equals(System.getProperty("user.name"));
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dockerd")));
    if (!root || !there) {
      throw RealDocker.skipped(
          "Skipped: only root can start a Docker daemon, and not without one.");
    }
    // A socket's path may have 107 letters only, and a test's own folder is deeper than that.
    Path folder = Files.createTempDirectory("hearth-dockerd");
    PrivateDocker docker = new PrivateDocker(folder, real.image());
    boolean ready = false;
    try {
      docker.start();
      docker.load(real.client());
      ready = true;
      return docker;
    } finally {
      if (!ready) {
        docker.close();
      }
    }
  }

  DockerSettings settings() {
    return settings;
  }

  void start() throws IOException {
    Process started =
        new ProcessBuilder(
                List.of(
                    "dockerd",
                    "--data-root=" + folder.resolve("data"),
                    "--exec-root=" + folder.resolve("exec"),
                    "--pidfile=" + folder.resolve("pid"),
                    "--host=unix://" + socket(),
                    "--bridge=none",
                    "--iptables=false",
                    "--ip6tables=false"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    daemon = started;
    await().atMost(PATIENCE).until(() -> answers() || !started.isAlive());
    assertThat(started.isAlive()).as(() -> text(log())).isTrue();
  }

  /** Asks the daemon to end, as a restart of its service would: it ends its containers first. */
  void stop() throws InterruptedException {
    if (daemon != null) {
      daemon.destroy();
      daemon.waitFor();
      daemon = null;
    }
  }

  @Override
  public void close() throws Exception {
    stop();
    // As root, for the layers belong to root and are not ours to walk through.
    assertThat(new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor()).isZero();
  }

  private void load(DockerClient from) throws Exception {
    try (DockerConnection connection = connect();
        InputStream saved = from.saveImageCmd(image).exec()) {
      connection.client().loadImageCmd(saved).exec();
    }
  }

  private boolean answers() {
    try {
      connect().close();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private DockerConnection connect() throws Exception {
    return DockerConnection.open(List.of(new DockerEndpoint("unix://" + socket(), "a test", true)));
  }

  private Path socket() {
    return folder.resolve("docker.sock");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
