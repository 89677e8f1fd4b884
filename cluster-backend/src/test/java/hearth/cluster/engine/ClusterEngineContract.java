package hearth.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine must do, with a real cluster. An engine's own test extends this. */
public abstract class ClusterEngineContract {

  protected static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir protected Path folder;
  protected HearthHome home;
  protected ClusterEngine engine;
  protected Profile profile;

  /** A new engine object, as a Hearth that has just been opened would make it. */
  protected abstract ClusterEngine newEngine(HearthHome in);

  /** A profile of this engine with one worker. */
  protected abstract Profile newProfile(String name);

  @BeforeEach
  void open() {
    home = new HearthHome(folder.resolve("home"));
    engine = newEngine(home);
    profile = newProfile("contract-" + ProcessHandle.current().pid());
  }

  @AfterEach
  void leaveNothing() throws EngineException {
    ClusterEngine last = newEngine(home);
    for (String cluster : last.clusters()) {
      last.cleanUp(cluster);
    }
    assertThat(last.clusters()).isEmpty();
    last.close();
    engine.close();
  }

  @Test
  void startsScalesAndStops() throws Exception {
    Node master = engine.startMaster(profile);
    assertThat(master.alive()).isTrue();
    assertThat(master.role()).isEqualTo(Node.Role.MASTER);
    assertThat(master.port(Node.RPC)).isPositive();

    Node first = engine.startWorker(profile, master, "worker-1");
    Node second = engine.startWorker(profile, master, "worker-2");
    assertThat(engine.observe(profile.name())).containsExactly(master, first, second);
    assertThat(engine.clusters()).containsExactly(profile.name());

    assertThat(engine.startMaster(profile)).as("started twice").isEqualTo(master);
    assertThat(engine.startWorker(profile, master, "worker-1")).isEqualTo(first);

    engine.remove(second);
    assertThat(engine.observe(profile.name())).containsExactly(master, first);

    engine.cleanUp(profile.name());
    assertThat(engine.observe(profile.name())).isEmpty();
    assertThat(engine.clusters()).isEmpty();
  }

  @Test
  void measuresNodesAndReadsTheirLogs() throws Exception {
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");

    NodeUsage usage = engine.usage(worker);
    assertThat(usage.memoryBytes()).isGreaterThan(30L << 20);
    assertThat(usage.cpuNanos()).isPositive();

    String log = read(worker, 0);
    assertThat(log).contains("Successfully registered with master");
    assertThat(read(worker, log.indexOf("Successfully"))).startsWith("Successfully");
    assertThat(read(worker, Long.MAX_VALUE)).isEmpty();

    engine.remove(worker);
    assertThatThrownBy(() -> engine.usage(worker)).isInstanceOf(EngineException.class);
  }

  @Test
  void showsAKilledWorkerAsDeadAndReplacesIt() throws Exception {
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");

    engine.kill(worker);

    await().atMost(PATIENCE).until(() -> !observed("worker-1").alive());
    Node again = engine.startWorker(profile, master, "worker-1");
    assertThat(again.alive()).isTrue();
    assertThat(again.handle()).isNotEqualTo(worker.handle());
    assertThat(engine.observe(profile.name())).containsExactly(master, again);
  }

  @Test
  void anotherEngineObjectAdoptsTheCluster() throws Exception {
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");
    engine.close();

    try (ClusterEngine later = newEngine(home)) {
      assertThat(later.clusters()).containsExactly(profile.name());
      assertThat(later.observe(profile.name())).containsExactly(master, worker);
      later.remove(worker);
      later.cleanUp(profile.name());
      assertThat(later.observe(profile.name())).isEmpty();
    }
  }

  @Test
  void knowsNothingOfAClusterThatNeverWas() throws Exception {
    assertThat(engine.clusters()).isEmpty();
    assertThat(engine.observe("nobody")).isEmpty();
    assertThat(engine.drivers("nobody")).isEmpty();
    engine.cleanUp("nobody");
    assertThat(engine.clusters()).isEmpty();
  }

  protected Node observed(String name) throws EngineException {
    List<Node> found =
        engine.observe(profile.name()).stream().filter(node -> node.name().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private String read(Node node, long offset) throws EngineException, IOException {
    try (InputStream log = engine.log(node, offset)) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
