package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Docker daemon of a test's own, which may be stopped and killed. It runs beside the computer's
 * one only in namespaces of its own, see {@link OwnNamespaces}: in the same network it would delete
 * that one's bridge.
 */
final class OwnDaemon {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path SOCKET = Path.of("/run/hearth-docker.sock");

  private final Path root;
  private final String cgroup;
  private @Nullable Process process;

  /**
   * @param root where it keeps images and containers
   * @param cgroup the control group of its containers
   */
  OwnDaemon(Path root, String cgroup) {
    this.root = root;
    this.cgroup = cgroup;
  }

  String address() {
    return "unix://" + SOCKET;
  }

  DockerConnection connect() throws EngineException {
    return DockerConnection.open(List.of(new DockerEndpoint(address(), "the test", true)));
  }

  /** Starts it, and waits until it answers. */
  void start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "dockerd",
                "--host=" + address(),
                "--data-root=" + root,
                "--exec-root=/run/hearth-docker",
                "--pidfile=/run/hearth-docker.pid",
                "--exec-opt=native.cgroupdriver=cgroupfs",
                "--cgroup-parent=" + cgroup));
    command.addAll(List.of(more));
    Path log = Path.of("/run/hearth-docker.log");
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    await().atMost(PATIENCE).until(() -> !started.isAlive() || answers());
    if (!started.isAlive()) {
      throw new AssertionError("dockerd ended: " + Files.readString(log, UTF_8));
    }
  }

  /** Asks it to end (SIGTERM), as the system's service manager does. Does not wait. */
  void terminate() {
    present().destroy();
  }

  /** Ends it by force (SIGKILL), as a crash does. */
  void kill() throws InterruptedException {
    present().destroyForcibly().waitFor();
  }

  /** Sends it a signal, such as {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(present().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor()).isZero();
  }

  void awaitEnd() throws InterruptedException {
    if (!present().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("dockerd does not end");
    }
  }

  private boolean answers() {
    try {
      connect().close();
      return true;
    } catch (EngineException e) {
      return false;
    }
  }

  private Process present() {
    if (process == null) {
      throw new IllegalStateException("It was not started.");
    }
    return process;
  }
}
