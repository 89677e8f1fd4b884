package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.engine.NodeUsage;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterPictureTest {

  private static final Instant NOW = Instant.parse("2026-11-21T14:35:01Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));
  private static final Instant JUST_NOW = NOW.minus(Duration.ofSeconds(2));
  private static final Profile ONE = Profile.of("c", "fake", 1, 2, 1000, 512);
  private static final long MIB = 1L << 20;

  private final RegisteredWorker free = new RegisteredWorker(11, true, 2, 0, 1000, 0);
  private final RegisteredWorker busy = new RegisteredWorker(11, true, 2, 2, 1000, 800);

  @Test
  void aBusyWorkerShowsWhatItOffersAndWhatIsReserved() {
    ClusterPicture picture =
        picture(state(busy), node(Node.Role.MASTER, 1, LONG_AGO), worker(true, LONG_AGO));

    assertThat(picture.workers())
        .containsExactly(
            new WorkerSnapshot(
                "n11",
                NodeState.BUSY,
                2,
                2,
                5 * MIB,
                1170 * MIB,
                1000 * MIB,
                800 * MIB,
                "http://127.0.0.1:12/",
                LONG_AGO,
                "h11"));
    assertThat(picture.master())
        .isEqualTo(
            new MasterSnapshot(
                NodeState.ALIVE,
                "spark://127.0.0.1:1",
                "http://127.0.0.1:2/",
                5 * MIB,
                LONG_AGO,
                "h1"));
    assertThat(picture.phase(ONE)).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aFreeWorkerIsAlive() {
    assertThat(stateOfWorker(state(free), true, LONG_AGO)).isEqualTo(NodeState.ALIVE);
  }

  @Test
  void aDeadProcessIsLostWhateverTheMasterStillThinks() {
    assertThat(stateOfWorker(state(busy), false, LONG_AGO)).isEqualTo(NodeState.LOST);
  }

  @Test
  void aYoungWorkerThatIsNotRegisteredIsStartingAndAnOldOneLost() {
    assertThat(stateOfWorker(state(), true, JUST_NOW)).isEqualTo(NodeState.STARTING);
    assertThat(stateOfWorker(state(), true, LONG_AGO)).isEqualTo(NodeState.LOST);
  }

  @Test
  void aSilentMasterIsLostAndSaysNothingAgainstItsWorkers() {
    ClusterPicture picture =
        picture(null, node(Node.Role.MASTER, 1, LONG_AGO), worker(true, LONG_AGO));

    assertThat(picture.master()).extracting(MasterSnapshot::state).isEqualTo(NodeState.LOST);
    assertThat(picture.workers())
        .extracting(WorkerSnapshot::state)
        .containsExactly(NodeState.ALIVE);
    assertThat(picture.phase(ONE)).isEqualTo(Phase.DEGRADED);
  }

  @Test
  void anUnhealthyWorkerIsShownUnlessItIsStillStarting() {
    assertThat(pictured(worker(true, LONG_AGO), NodeCondition.UNHEALTHY))
        .extracting(WorkerSnapshot::state, ClusterPictureTest::says)
        .containsExactly(
            NodeState.UNHEALTHY, "n11 runs, but its page has not answered for a while.");
    assertThat(
            NodeJudgement.of(
                    with(worker(true, JUST_NOW), NodeCondition.UNHEALTHY), NodeState.STARTING)
                .state())
        .isEqualTo(NodeState.STARTING);
  }

  @Test
  void aWorkerThatReachedItsMemoryLimitIsNamedAndSoIsOneWhoseExecutorDid() {
    assertThat(pictured(dead(137), NodeCondition.OOM_KILLED))
        .extracting(WorkerSnapshot::state, ClusterPictureTest::says)
        .containsExactly(
            NodeState.OOM_KILLED,
            "n11 was ended by the system (exit code 137): it reached its memory limit.");
    assertThat(pictured(worker(true, LONG_AGO), NodeCondition.OOM_KILLED))
        .extracting(WorkerSnapshot::state, ClusterPictureTest::says)
        .containsExactly(
            NodeState.OOM_KILLED,
            "The system ended an executor of n11: with its executors it reached its memory"
                + " limit.");
  }

  @Test
  void aNodeThatEndedSaysHow() {
    assertThat(says(pictured(dead(137), NodeCondition.KILLED)))
        .isEqualTo("n11 was killed (exit code 137).");
    assertThat(says(pictured(dead(1), NodeCondition.EXITED)))
        .isEqualTo("n11 has ended (exit code 1).");
    assertThat(says(pictured(worker(false, LONG_AGO), NodeCondition.EXITED)))
        .isEqualTo("n11 has ended.");
  }

  @Test
  void aYoungMasterThatDoesNotAnswerYetIsStarting() {
    ClusterPicture picture = picture(null, node(Node.Role.MASTER, 1, JUST_NOW));

    assertThat(picture.master()).extracting(MasterSnapshot::state).isEqualTo(NodeState.STARTING);
  }

  @Test
  void tooFewWorkersAreADegradedClusterAndMoreThanWantedARunningOne() {
    ClusterPicture picture =
        picture(state(free), node(Node.Role.MASTER, 1, LONG_AGO), worker(true, LONG_AGO));

    assertThat(picture.phase(ONE.withWorkers(2))).isEqualTo(Phase.DEGRADED);
    assertThat(picture.phase(ONE.withWorkers(1))).isEqualTo(Phase.RUNNING);
  }

  @Test
  void nothingIsStopped() {
    assertThat(picture(null).phase(ONE)).isEqualTo(Phase.STOPPED);
  }

  private WorkerSnapshot pictured(Node worker, NodeCondition condition) {
    return picture(state(free), node(Node.Role.MASTER, 1, LONG_AGO), with(worker, condition))
        .workers()
        .get(0);
  }

  private static Node dead(int exitCode) {
    Node worker = worker(false, LONG_AGO);
    return new Node(
        worker.cluster(),
        worker.role(),
        worker.name(),
        worker.handle(),
        false,
        exitCode,
        worker.ports(),
        worker.started());
  }

  private static Node with(Node node, NodeCondition condition) {
    return new Node(
        node.cluster(),
        node.role(),
        node.name(),
        node.handle(),
        node.alive(),
        node.exitCode(),
        node.ports(),
        node.started(),
        condition);
  }

  private static String says(WorkerSnapshot worker) {
    return Objects.requireNonNull(worker.problem()).message();
  }

  private static NodeState stateOfWorker(MasterState master, boolean alive, Instant started) {
    return picture(master, node(Node.Role.MASTER, 1, LONG_AGO), worker(alive, started))
        .workers()
        .get(0)
        .state();
  }

  private static ClusterPicture picture(@Nullable MasterState master, Node... nodes) {
    Map<String, NodeUsage> usage =
        Map.of("n1", new NodeUsage(5 * MIB, 0), "n11", new NodeUsage(5 * MIB, 0));
    return ClusterPicture.of(ONE, new Observation(NOW, List.of(nodes), usage, master));
  }

  private static MasterState state(RegisteredWorker... workers) {
    return new MasterState(List.of(workers), List.of());
  }

  private static Node worker(boolean alive, Instant started) {
    return node(Node.Role.WORKER, 11, started, alive);
  }

  private static Node node(Node.Role role, int port, Instant started) {
    return node(role, port, started, true);
  }

  private static Node node(Node.Role role, int port, Instant started, boolean alive) {
    return new Node(
        "c",
        role,
        "n" + port,
        "h" + port,
        alive,
        null,
        Map.of(Node.RPC, port, Node.WEB, port + 1),
        started);
  }
}
