package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded engine does before or without any process of Spark. */
class EmbeddedEngineTest {

  private static final String LAB = "lab";

  @TempDir Path folder;
  private EmbeddedEngine engine;
  private ClusterFolder cluster;
  private @Nullable Process stranger;

  @BeforeEach
  void open() {
    HearthHome home = new HearthHome(folder.resolve("home"));
    Installation nothing =
        new Installation(folder.resolve("spark"), folder.resolve("jar"), folder.resolve("samples"));
    engine = new EmbeddedEngine(nothing, home, home.cache());
    cluster = new ClusterFolder(home.clusters().resolve(LAB));
  }

  @AfterEach
  void endStranger() {
    if (stranger != null) {
      stranger.destroyForcibly();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessThatGotThePidLaterIsNeitherTakenForOursNorEnded() throws Exception {
    Process other = new ProcessBuilder("sleep", "300").start();
    stranger = other;
    OwnProcess before =
        new OwnProcess(other.pid(), OwnProcess.of(other.toHandle()).started().minusSeconds(3600));
    PidFiles pidFiles = new PidFiles();
    pidFiles.write(cluster, PidFile.node(Node.Role.WORKER, "worker-1", before, Map.of()));
    pidFiles.write(cluster, PidFile.driver("driver-job-1", before, "job", 1));

    Node worker = engine.observe(LAB).get(0);
    Driver driver = engine.drivers(LAB).get(0);
    assertThat(worker.alive()).isFalse();
    assertThat(driver.alive()).isFalse();
    assertThatThrownBy(() -> engine.usage(worker)).isInstanceOf(EngineException.class);
    engine.kill(worker);
    engine.cancel(driver);
    engine.remove(worker);
    engine.cleanUp(LAB);

    assertThat(other.isAlive()).isTrue();
    assertThat(engine.clusters()).isEmpty();
  }

  @Test
  void aTakenFixedPortIsNamedWithItsHolder() throws Exception {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = holder.getLocalPort();
      assertThatThrownBy(() -> engine.startMaster(profile(port)))
          .isInstanceOf(EngineException.PortTaken.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(e -> ((EngineException.PortTaken) e).port())
          .isEqualTo(port);
    }
    assertThat(engine.observe(LAB)).isEmpty();
  }

  @Test
  void aMissingSparkIsASentence() {
    assertThatThrownBy(() -> engine.startMaster(profile(null)))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(folder.resolve("spark").toString());
  }

  @Test
  void forgettingAnEndedDriverKeepsItsResults() throws Exception {
    PidFiles pidFiles = new PidFiles();
    OwnProcess gone = new OwnProcess(Integer.MAX_VALUE, Instant.EPOCH);
    pidFiles.write(cluster, PidFile.driver("driver-job-1", gone, "job", 1).ended(0));
    engine.results(profile(null)).write("job", "job.json", new byte[] {'{', '}'});

    Driver driver = engine.drivers(LAB).get(0);
    assertThat(driver)
        .isEqualTo(
            new Driver(
                LAB, "job", 1, Integer.toString(Integer.MAX_VALUE), false, 0, Instant.EPOCH));
    engine.forget(driver);

    assertThat(engine.drivers(LAB)).isEmpty();
    assertThat(engine.results(profile(null)).jobs()).containsExactly("job");
  }

  @Test
  void aProfileMayNameItsResultsFolder() throws IOException {
    Path own = folder.resolve("own results");
    Profile profile =
        Profile.of(LAB, EmbeddedEngine.NAME, 1, 1, 512, 512).withResultsFolder(own.toString());
    engine.results(profile).write("job", "a", new byte[1]);
    assertThat(own.resolve("job/a")).exists();
  }

  private static Profile profile(@Nullable Integer masterPort) {
    return Profile.of(LAB, EmbeddedEngine.NAME, 1, 1, 512, 512).withMasterPort(masterPort);
  }
}
