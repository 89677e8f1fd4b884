package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final Profile TWO = Profile.of("c", "fake", 2, 1, 512, 512);

  private final Node master = node(Node.Role.MASTER, "master", 1, true);
  private final Node first = node(Node.Role.WORKER, "worker-1", 11, true);
  private final Node second = node(Node.Role.WORKER, "worker-2", 12, true);
  private final Node third = node(Node.Role.WORKER, "worker-3", 13, true);

  @Test
  void fromNothingEverythingIsStarted() {
    Reconciliation plan = plan(TWO);

    assertThat(plan)
        .isEqualTo(new Reconciliation(null, List.of(), List.of(), List.of("worker-1", "worker-2")));
    assertThat(plan.missing()).isEqualTo(new MissingNodes(true, 2));
  }

  @Test
  void aWorkerWhosePageShouldBeElsewhereIsStartedAnewAndFreesItsPorts() {
    Reconciliation plan = plan(TWO.withWorkerWebPort(8081), master, first);

    assertThat(plan)
        .isEqualTo(
            new Reconciliation(master, List.of(), List.of(first), List.of("worker-1", "worker-2")));
    assertThat(plan.missing().numbers()).containsExactly(1, 2);
    assertThat(plan.missing().freed()).containsAll(first.ports().values());
  }

  @Test
  void whatIsThereStays() {
    Reconciliation plan = plan(TWO, master, first, second);

    assertThat(plan)
        .isEqualTo(new Reconciliation(master, List.of(first, second), List.of(), List.of()));
    assertThat(plan.missing().isNothing()).isTrue();
  }

  /** Its card would stay out of order for a while, whatever else the start mends. */
  @Test
  void aWorkerWhoseExecutorsTheSystemEndedForMemoryIsReplaced() {
    Node ended =
        new Node(
            "c",
            Node.Role.WORKER,
            "worker-1",
            first.handle(),
            true,
            null,
            first.ports(),
            first.started(),
            NodeCondition.OOM_KILLED);

    assertThat(plan(TWO, master, ended, second))
        .isEqualTo(
            new Reconciliation(master, List.of(second), List.of(ended), List.of("worker-1")));
  }

  @Test
  void theSurplusIsRemoved() {
    assertThat(plan(TWO, master, first, second, third))
        .isEqualTo(new Reconciliation(master, List.of(first, second), List.of(third), List.of()));
  }

  /** As many as are wanted are there; which numbers they have is of no matter. */
  @Test
  void aClusterThatWasScaledMayLackANumber() {
    Reconciliation two = plan(TWO, master, first, third);
    assertThat(two)
        .isEqualTo(new Reconciliation(master, List.of(first, third), List.of(), List.of()));
    Reconciliation three = plan(TWO.withWorkers(3), master, first, third);
    assertThat(three.start()).containsExactly("worker-2");
    assertThat(three.workers()).containsExactly("worker-1", "worker-2", "worker-3");
  }

  @Test
  void aWorkerThatDrainsIsLeftAloneAndNotCounted() {
    MasterState state =
        new MasterState(
            List.of(
                new MasterState.RegisteredWorker(11, false, 1, 1, 512, 512, true), registered(12)),
            List.of());

    Reconciliation plan =
        Reconciliation.between(
            TWO, new Observation(Instant.now(), List.of(master, first, second), Map.of(), state));

    assertThat(plan)
        .isEqualTo(new Reconciliation(master, List.of(second), List.of(), List.of("worker-3")));
  }

  @Test
  void aDeadWorkerIsReplaced() {
    Node dead = node(Node.Role.WORKER, "worker-2", 12, false);

    assertThat(plan(TWO, master, first, dead))
        .isEqualTo(new Reconciliation(master, List.of(first), List.of(dead), List.of("worker-2")));
  }

  @Test
  void withoutItsMasterNoWorkerIsOfUse() {
    Node dead = node(Node.Role.MASTER, "master", 1, false);

    assertThat(plan(TWO, dead, first, second))
        .isEqualTo(
            new Reconciliation(
                null, List.of(), List.of(dead, first, second), List.of("worker-1", "worker-2")));
  }

  @Test
  void whereANewMasterTakesOverLivingWorkersWaitForIt() {
    Node dead = node(Node.Role.MASTER, "master", 1, false);
    Node deadWorker = node(Node.Role.WORKER, "worker-2", 12, false);

    Reconciliation plan = Reconciliation.between(TWO, observation(dead, first, deadWorker), true);

    assertThat(plan)
        .isEqualTo(
            new Reconciliation(null, List.of(first), List.of(deadWorker), List.of("worker-2")));
    assertThat(plan.waiting()).containsExactly("worker-1");
    assertThat(plan.missing().numbers()).as("what needs memory").containsExactly(2);
    assertThat(Reconciliation.between(TWO, observation(first, second), true).keep())
        .as("of a master that is gone without a trace nothing can be recovered")
        .isEmpty();
    assertThat(Reconciliation.between(TWO, observation(master, first), true).waiting()).isEmpty();
  }

  @Test
  void aMasterOnAnotherPortThanWantedIsReplaced() {
    Profile onPort = Profile.of("c", "fake", 1, 1, 512, 512).withMasterPort(7077);

    assertThat(plan(onPort, master, first).master()).isNull();
    Profile same = Profile.of("c", "fake", 1, 1, 512, 512).withMasterPort(1);
    assertThat(plan(same, master, first).master()).isEqualTo(master);
  }

  @Test
  void aWorkerOfAnotherSizeIsReplaced() {
    Profile bigger = TWO.withWorkerSize(1, 1024);

    assertThat(plan(bigger, master, first, second))
        .isEqualTo(
            new Reconciliation(
                master, List.of(), List.of(first, second), List.of("worker-1", "worker-2")));
  }

  private static Reconciliation plan(Profile wanted, Node... nodes) {
    return Reconciliation.between(wanted, observation(nodes));
  }

  private static Observation observation(Node... nodes) {
    MasterState state =
        new MasterState(List.of(registered(11), registered(12), registered(13)), List.of());
    return new Observation(Instant.now(), List.of(nodes), Map.of(), state);
  }

  private static MasterState.RegisteredWorker registered(int port) {
    return new MasterState.RegisteredWorker(port, true, 1, 0, 512, 0);
  }

  private static Node node(Node.Role role, String name, int port, boolean alive) {
    return new Node(
        "c",
        role,
        name,
        "h" + port,
        alive,
        null,
        Map.of(Node.RPC, port, Node.WEB, 80),
        Instant.EPOCH);
  }
}
