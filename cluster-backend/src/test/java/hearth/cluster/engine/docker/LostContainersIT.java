package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.Subscription;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers end behind Hearth's back, one way after another, on one cluster. */
class LostContainersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the user is promised. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Profile PROFILE =
      RealDocker.profile("lost-" + ProcessHandle.current().pid(), 2);

  @TempDir Path folder;

  private RealDocker docker;
  private DockerService hearth;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
    hearth = new DockerService(docker.settings(folder), folder, PROFILE);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    if (docker == null) {
      return;
    }
    try {
      hearth.engine.cleanUp(PROFILE.name());
      hearth.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void whatHappensToContainersIsShownSoonWithItsReason() throws Exception {
    try (Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();

      aLogIsFollowedByOffset();
      aNewMasterTakesOverWorkersAndApplications();
      aProcessThatTakesTooMuchMemoryIsNamed();
      aWorkerRemovedByAnotherProgramIsLost();
      aWorkerKilledByAnotherProgramIsLost();
      startHeals();
      anotherHearthsStopIsSeen();
    }
  }

  private void aLogIsFollowedByOffset() throws Exception {
    Node worker = node("worker-1");
    String whole = log(worker, 0);
    assertThat(whole).contains("Successfully registered with master");
    // To where the container's own output goes: its log grows by one line.
    docker.exec(worker.handle(), "sh", "-c", "echo one more line >/proc/1/fd/1");

    await().atMost(SOON).until(() -> log(worker, whole.length()).contains("one more line\n"));
    assertThat(log(worker, 0)).as("nothing twice").isEqualTo(whole + "one more line\n");
    assertThat(log(worker, Long.MAX_VALUE)).isEmpty();
  }

  private String log(Node node, long offset) throws Exception {
    try (InputStream log = hearth.engine.log(node, offset)) {
      return new String(log.readAllBytes(), UTF_8);
    }
  }

  private void aProcessThatTakesTooMuchMemoryIsNamed() throws Exception {
    // An endless line, which tail keeps in memory; the system ends it at the container's limit.
    docker.exec(hearth.worker("worker-1").pid(), "sh", "-c", "tail /dev/zero");

    await().atMost(SOON).until(() -> hearth.worker("worker-1").state() == NodeState.OOM_KILLED);
    assertThat(String.valueOf(hearth.worker("worker-1").problem()))
        .contains("worker-1", "memory limit");
    Node worker = node("worker-1");
    assertThat(worker.alive()).as("only a process of it was ended").isTrue();
    assertThat(worker.condition()).isEqualTo(NodeCondition.OOM_KILLED);
    assertThat(node("worker-2").condition()).isEqualTo(NodeCondition.RUNNING);
  }

  private void aNewMasterTakesOverWorkersAndApplications() throws Exception {
    Node master = node("master");
    Driver driver = launchAJobThatWaits(master);
    hearth.engine.kill(master);
    await().atMost(SOON).until(() -> lostMaster() != null);
    assertThat(String.valueOf(lostMaster())).contains("master was killed (exit code 137)");
    List<Node> workers = List.of(node("worker-1"), node("worker-2"));

    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);

    assertThat(List.of(node("worker-1").handle(), node("worker-2").handle()))
        .as("the same workers")
        .isEqualTo(workers.stream().map(Node::handle).toList());
    await().atMost(PATIENCE).until(() -> activeApplications() == 1);
    hearth.engine.cancel(driver);
    hearth.engine.forget(hearth.engine.drivers(PROFILE.name()).get(0));
    await().atMost(PATIENCE).until(() -> activeApplications() == 0);
  }

  private Driver launchAJobThatWaits(Node master) throws Exception {
    TestJob job = new TestJob(hearth.engine, PROFILE, folder);
    Driver driver = job.launch(master, "job-1", TestJob.MORE_THAN_ANY_WORKER);
    await().atMost(PATIENCE).until(() -> activeApplications() == 1);
    return driver;
  }

  private int activeApplications() throws Exception {
    try (MasterClient client = new MasterClient()) {
      return client.read(node("master")).activeApplications();
    }
  }

  private @Nullable Problem lostMaster() {
    MasterSnapshot master = hearth.snapshot().master();
    return master != null && master.state() == NodeState.LOST ? master.problem() : null;
  }

  private void aWorkerRemovedByAnotherProgramIsLost() {
    docker.client().removeContainerCmd(hearth.worker("worker-2").pid()).withForce(true).exec();

    await().atMost(SOON).until(() -> hearth.worker("worker-2").state() == NodeState.LOST);
    assertThat(String.valueOf(hearth.worker("worker-2").problem()))
        .contains("worker-2", "somebody removed it");
    assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
  }

  private void aWorkerKilledByAnotherProgramIsLost() throws Exception {
    docker.client().killContainerCmd(hearth.worker("worker-1").pid()).exec();

    await().atMost(SOON).until(() -> hearth.worker("worker-1").state() == NodeState.LOST);
    assertThat(node("worker-1").condition()).isEqualTo(NodeCondition.KILLED);
    assertThat(String.valueOf(hearth.worker("worker-1").problem()))
        .contains("worker-1 was killed (exit code 137)");
  }

  private void startHeals() {
    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(docker.containers())
        .extracting(container -> container.getLabels().get(Labels.ROLE))
        .containsExactlyInAnyOrder("master", "worker", "worker", "results");
  }

  private void anotherHearthsStopIsSeen() throws Exception {
    try (DockerEngine other =
        new DockerEngine(docker.settings(folder), Installation.find(), new HearthHome(folder))) {
      other.cleanUp(PROFILE.name());
    }
    await().atMost(SOON).until(() -> hearth.snapshot().phase() == Phase.STOPPED);
    assertThat(hearth.engine.observe(PROFILE.name())).isEmpty();
  }

  private Node node(String name) throws Exception {
    return hearth.engine.observe(PROFILE.name()).stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
