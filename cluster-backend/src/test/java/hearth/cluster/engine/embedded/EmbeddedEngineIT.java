package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.process.OwnProcess;
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

  private static final String ASKED = "job-1";
  private static final String AGENT_KILLED = "job-2";
  private static final String KILLED = "job-3";
  private static final String SURVIVES = "job-4";

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

  /** Four drivers wait for an executor; three end, and one gets a worker at last. */
  @Test
  void driversThatEndAreToldAndOneSurvivesAWorkerThatIsKilled() throws Exception {
    Node master = engine.startMaster(profile);
    for (String job : List.of(ASKED, AGENT_KILLED, KILLED, SURVIVES)) {
      launch(master, job, "ACGTACGTTTGCA");
    }
    awaitWaiting(ASKED, AGENT_KILLED, KILLED, SURVIVES);
    assertSecretIsNowhere();

    anAgentThatIsAskedToEndCancels();
    aKilledAgentLeavesNoDriver();
    aDriverThatIsKilledIsTold();
    aJobSurvivesAWorkerThatIsKilledWithItsExecutor(master);
  }

  private void anAgentThatIsAskedToEndCancels() throws Exception {
    agentOf(ASKED).destroy();

    assertThat(finalEvent(ASKED)).isInstanceOf(JobEvent.Cancelled.class);
    await()
        .atMost(PATIENCE)
        .until(() -> !driverOf(ASKED).alive() && driverOf(ASKED).exitCode() != null);
    assertThat(driverOf(ASKED).exitCode()).isEqualTo(143);
    assertThat(processesOf(ASKED)).isEmpty();
  }

  private void aKilledAgentLeavesNoDriver() throws Exception {
    assertThat(processesOf(AGENT_KILLED)).isNotEmpty();

    agentOf(AGENT_KILLED).destroyForcibly();

    await().atMost(PATIENCE).until(() -> processesOf(AGENT_KILLED).isEmpty());
    assertThat(events(AGENT_KILLED)).noneMatch(JobEvent::isFinal);
    engine.cancel(driverOf(AGENT_KILLED));
    engine.forget(driverOf(AGENT_KILLED));
    assertThat(engine.drivers(profile.name()))
        .extracting(Driver::jobId)
        .doesNotContain(AGENT_KILLED);
  }

  private void aDriverThatIsKilledIsTold() throws Exception {
    processesOf(KILLED).forEach(ProcessHandle::destroyForcibly);

    JobEvent end = finalEvent(KILLED);
    assertThat(end).isInstanceOf(JobEvent.Failed.class);
    assertThat(((JobEvent.Failed) end).exitCode()).isEqualTo(137);
  }

  private void aJobSurvivesAWorkerThatIsKilledWithItsExecutor(Node master) throws Exception {
    Node worker = engine.startWorker(profile, master, "worker-1");
    ProcessHandle process = ProcessHandle.of(Long.parseLong(worker.handle())).orElseThrow();
    await().atMost(PATIENCE).until(() -> process.children().findAny().isPresent());
    List<ProcessHandle> executors = process.children().toList();

    engine.kill(worker);

    assertThat(executors).noneMatch(OwnProcess::runs);
    engine.startWorker(profile, master, "worker-1");
    assertThat(finalEvent(SURVIVES))
        .as(result(SURVIVES, ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
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

  private ProcessHandle agentOf(String jobId) throws EngineException {
    return ProcessHandle.of(Long.parseLong(driverOf(jobId).handle())).orElseThrow();
  }

  /** The driver of a job and its executors. */
  private List<ProcessHandle> processesOf(String jobId) throws IOException {
    return new MarkedProcesses(system)
        .with(
            MarkedProcesses.clusterOption(cluster().mark()),
            MarkedProcesses.attemptOption(jobId, 1));
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
          .containsExactlyInAnyOrder(
              "secret",
              "application.conf",
              "application.conf",
              "application.conf",
              "application.conf");
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
