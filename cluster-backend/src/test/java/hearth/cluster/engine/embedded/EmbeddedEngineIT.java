package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/** The embedded engine against real Spark processes. */
class EmbeddedEngineIT extends ClusterEngineContract {

  /** Shared by all tests of a build: the first one pays for the class archive. */
  private static final Path CACHE = Path.of("target", "engine-cache").toAbsolutePath();

  private final SystemInfo system = new SystemInfo();

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return new EmbeddedEngine(Installation.find(), in, CACHE);
  }

  @Override
  protected Profile newProfile(String name) {
    return Profile.of(name, EmbeddedEngine.NAME, 1, 1, 512, 512);
  }

  /** Runs before the contract's own end, so that a failed test leaves nothing either. */
  @AfterEach
  void endAllProcesses() throws Exception {
    String mark = MarkedProcesses.clusterOption(cluster().mark());
    engine.cleanUp(profile.name());
    assertThat(new MarkedProcesses(system).with(mark)).isEmpty();
    assertThat(ProcessHandle.current().descendants().filter(OwnProcess::runs)).isEmpty();
    for (String rest : List.of("pids", "work", "recovery", "secret", "mark")) {
      assertThat(cluster().path().resolve(rest)).doesNotExist();
    }
  }

  @Test
  void aPortTakenBetweenChoosingAndBindingIsReplaced() throws Exception {
    try (ServerSocket rpc = taken();
        ServerSocket web = taken()) {
      Deque<Integer> unlucky = new ArrayDeque<>();
      int free = new Ports().choose();
      // First a lost RPC port, then a lost page port, then two that are really free.
      unlucky.addAll(List.of(rpc.getLocalPort(), free, free, web.getLocalPort()));
      try (ClusterEngine racing = engineWith(unlucky)) {
        Node master = racing.startMaster(profile);
        assertThat(unlucky).isEmpty();
        assertThat(master.ports().values()).doesNotContain(rpc.getLocalPort(), web.getLocalPort());
        assertThat(racing.observe(profile.name())).containsExactly(master);
      }
    }
  }

  @Test
  void aNodeThatCannotRunIsRemovedAndItsLogQuoted() throws Exception {
    Node master = engine.startMaster(profile);
    Profile impossible = profile.withWorkerSize(1, 0);
    assertThatThrownBy(() -> engine.startWorker(impossible, master, "worker-1"))
        .isInstanceOf(EngineException.NodeDied.class)
        .hasMessageContaining("worker-1")
        .hasMessageContaining("Its log says");
    assertThat(engine.observe(profile.name())).containsExactly(master);
  }

  @Test
  void aNewMasterTakesOverFromAKilledOne() throws Exception {
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");
    engine.kill(master);
    await().atMost(PATIENCE).until(() -> !observed("master").alive());

    Node next = engine.startMaster(profile);

    assertThat(next.handle()).isNotEqualTo(master.handle());
    assertThat(next.ports()).isEqualTo(master.ports());
    assertThat(engine.startWorker(profile, next, "worker-1"))
        .as("the worker that was there has registered again")
        .isEqualTo(worker);
  }

  @Test
  void aJobSurvivesAWorkerThatIsKilledWithItsExecutor() throws Exception {
    Node master = engine.startMaster(profile);
    launch(master, "job-1", "ACGTACGTTTGCA");
    awaitEvent(JobEvent.Waiting.class);
    Node worker = engine.startWorker(profile, master, "worker-1");
    ProcessHandle process = ProcessHandle.of(Long.parseLong(worker.handle())).orElseThrow();
    await().atMost(PATIENCE).until(() -> process.children().findAny().isPresent());
    List<ProcessHandle> executors = process.children().toList();

    engine.kill(worker);

    assertThat(executors).noneMatch(OwnProcess::runs);
    engine.startWorker(profile, master, "worker-1");
    assertThat(finalEvent("job-1"))
        .as(result("job-1", ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
  }

  @Test
  void anAgentThatIsAskedToEndCancels() throws Exception {
    Node master = engine.startMaster(profile);
    Driver driver = launch(master, "job-1", "ACGT");
    awaitEvent(JobEvent.Waiting.class);
    assertSecretIsNowhere();

    ProcessHandle.of(Long.parseLong(driver.handle())).orElseThrow().destroy();

    assertThat(finalEvent("job-1")).isInstanceOf(JobEvent.Cancelled.class);
    await().atMost(PATIENCE).until(() -> !onlyDriver().alive() && onlyDriver().exitCode() != null);
    assertThat(onlyDriver().exitCode()).isEqualTo(143);
    assertThat(attemptProcesses()).isEmpty();
  }

  @Test
  void aKilledAgentLeavesNoDriver() throws Exception {
    Node master = engine.startMaster(profile);
    Driver driver = launch(master, "job-1", "ACGT");
    awaitEvent(JobEvent.Waiting.class);
    assertThat(attemptProcesses()).isNotEmpty();

    ProcessHandle.of(Long.parseLong(driver.handle())).orElseThrow().destroyForcibly();

    await().atMost(PATIENCE).until(() -> attemptProcesses().isEmpty());
    assertThat(events("job-1")).noneMatch(JobEvent::isFinal);
    engine.cancel(onlyDriver());
    engine.forget(onlyDriver());
    assertThat(engine.drivers(profile.name())).isEmpty();
  }

  @Test
  void aDriverThatIsKilledIsTold() throws Exception {
    Node master = engine.startMaster(profile);
    launch(master, "job-1", "ACGT");
    awaitEvent(JobEvent.Waiting.class);

    attemptProcesses().forEach(ProcessHandle::destroyForcibly);

    JobEvent end = finalEvent("job-1");
    assertThat(end).isInstanceOf(JobEvent.Failed.class);
    assertThat(((JobEvent.Failed) end).exitCode()).isEqualTo(137);
  }

  private ClusterEngine engineWith(Deque<Integer> unlucky) {
    Ports ports =
        new Ports() {
          @Override
          public int choose() throws IOException {
            Integer next = unlucky.poll();
            return next != null ? next : super.choose();
          }
        };
    return new EmbeddedEngine(Installation.find(), home, CACHE, ports);
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private ClusterFolder cluster() {
    return new ClusterFolder(home.clusters().resolve(profile.name()));
  }

  private List<ProcessHandle> attemptProcesses() throws IOException {
    return new MarkedProcesses(system)
        .with(
            MarkedProcesses.clusterOption(cluster().mark()),
            MarkedProcesses.attemptOption("job-1", 1));
  }

  private void assertSecretIsNowhere() throws IOException {
    String secret = cluster().readSecret();
    assertThat(system.getOperatingSystem().getProcesses())
        .extracting(OSProcess::getCommandLine)
        .noneMatch(commandLine -> commandLine.contains(secret));
    try (Stream<Path> files = Files.walk(home.root())) {
      List<Path> holders =
          files.filter(Files::isRegularFile).filter(file -> holds(file, secret)).toList();
      assertThat(holders)
          .extracting(file -> file.getFileName().toString())
          .as("files that only their owner reads")
          .containsExactlyInAnyOrder("secret", "application.conf");
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
