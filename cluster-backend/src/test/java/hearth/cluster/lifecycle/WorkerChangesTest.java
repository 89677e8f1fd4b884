package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Workers come and go while the cluster runs. */
class WorkerChangesTest extends ClusterServiceFixture {

  @Test
  void oneMoreIsStartedBesideThoseThatRun() {
    service.start(TWO).join();
    List<Node> before = world.nodes("c");

    ClusterSnapshot now = service.scale(3).join();

    assertThat(now.phase()).isEqualTo(Phase.RUNNING);
    assertThat(names(now)).containsExactly("worker-1", "worker-2", "worker-3");
    assertThat(world.nodes("c")).containsAll(before);
    assertThat(now.profile().workers()).isEqualTo(3);
  }

  @Test
  void aFreeWorkerGoesBeforeABusyOneAndADeadOneFirst() {
    service.start(TWO.withWorkers(4)).join();
    world.occupy("c", "worker-4");
    world.crash("c", "worker-1");

    ClusterSnapshot now = service.scale(2).join();

    assertThat(names(now)).containsExactly("worker-2", "worker-4");
    assertThat(now.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aBusyWorkerDrainsAndIsRemovedOnlyWhenItsTasksHaveEnded() {
    service.start(TWO).join();
    world.occupy("c", "worker-1");

    CompletableFuture<ClusterSnapshot> removal = service.removeWorker("worker-1");

    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(service.snapshot().workers())
                      .extracting(WorkerSnapshot::state)
                      .containsExactly(NodeState.DRAINING, NodeState.ALIVE));
    }
    assertThat(service.snapshot().phase()).as("nobody misses it").isEqualTo(Phase.RUNNING);
    assertThat(removal).isNotDone();
    world.finishTasks("c", "worker-1");
    assertThat(names(removal.join())).containsExactly("worker-2");
    assertThat(service.snapshot().profile().workers()).isEqualTo(1);
  }

  @Test
  void aLaterHearthAdoptsTheScaledCluster() {
    service.start(TWO).join();
    service.scale(3).join();
    service.removeWorker("worker-2").join();
    service.close();
    service = newService();

    ClusterSnapshot adopted = service.adopt(TWO.withWorkers(5)).join();

    assertThat(adopted.phase()).isEqualTo(Phase.RUNNING);
    assertThat(names(adopted)).containsExactly("worker-1", "worker-3");
    assertThat(service.start(adopted.profile()).join().workers()).hasSize(2);
    assertThat(names(service.snapshot())).containsExactly("worker-1", "worker-3");
  }

  @Test
  void aRestartedWorkerIsAnotherProcessOfTheSameName() {
    service.start(TWO).join();
    String before = world.node("c", "worker-2").orElseThrow().handle();

    ClusterSnapshot now = service.restartWorker("worker-2").join();

    assertThat(names(now)).containsExactly("worker-1", "worker-2");
    assertThat(world.node("c", "worker-2").orElseThrow().handle()).isNotEqualTo(before);
    assertThat(now.profile().workers()).isEqualTo(2);
  }

  @Test
  void theLastWorkerCannotBeRemoved() {
    service.start(TWO.withWorkers(1)).join();

    assertThat(problemOf(service.removeWorker("worker-1"))).contains("at least one worker");
    assertThat(problemOf(service.scale(0))).contains("at least one worker, not 0");
    assertThat(world.nodes("c")).hasSize(2).allMatch(Node::alive);
  }

  @Test
  void whatWasRemovedOnRequestIsNoLoss() {
    service.start(TWO.withWorkers(3)).join();
    List<ClusterSnapshot> seen = new CopyOnWriteArrayList<>();
    try (Subscription subscription = service.subscribe(seen::add)) {
      service.removeWorker("worker-1").join();
      service.restartWorker("worker-3").join();
      int polls = seen.size() + 3;
      await().atMost(PATIENCE).until(() -> seen.size() >= polls);
    }
    assertThat(seen)
        .flatExtracting(ClusterSnapshot::workers)
        .extracting(WorkerSnapshot::state)
        .doesNotContain(NodeState.LOST);
    assertThat(names(service.snapshot())).containsExactly("worker-2", "worker-3");
    assertThat(service.snapshot().history().events())
        .extracting(ClusterEvent::kind)
        .contains(Kind.STARTED, Kind.WORKER_REMOVED)
        .doesNotContain(Kind.WORKER_LOST);
  }

  @Test
  void theCardOfAWorkerThatSomebodyElseRemovedCanBeCleared() {
    service.start(TWO).join();
    world.vanish("c", "worker-2");
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.DEGRADED);
    }

    ClusterSnapshot now = service.removeWorker("worker-2").join();

    assertThat(names(now)).containsExactly("worker-1");
    assertThat(now.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void whatPreflightForbidsIsNotStarted() {
    service.start(TWO).join();
    findings.add(
        new Finding(Finding.Severity.ERROR, "Memory is short.", "1 GB free.", "Use fewer."));

    assertThat(problemOf(service.scale(9))).contains("Memory is short.");

    assertThat(service.snapshot().profile().workers()).isEqualTo(2);
    assertThat(world.nodes("c")).hasSize(3);
  }

  @Test
  void aWorkerThatDoesNotStartLeavesTheClusterAsItWas() {
    service.start(TWO).join();
    world.on(
        "startWorker worker-3",
        () -> {
          throw new EngineException.NodeDied("worker-3 ended.", "See its log.");
        });

    assertThat(problemOf(service.scale(4))).contains("worker-3 ended.");

    assertThat(service.snapshot().profile().workers()).isEqualTo(2);
    assertThat(world.nodes("c")).hasSize(3);
  }

  @Test
  void aStopDoesNotWaitForALongTask() {
    service.start(TWO).join();
    world.occupy("c", "worker-1");
    CompletableFuture<ClusterSnapshot> removal = service.removeWorker("worker-1");
    await().atMost(PATIENCE).until(() -> world.calls().contains("decommission worker-1"));

    assertThat(service.stop().join().phase()).isEqualTo(Phase.STOPPED);

    await().atMost(PATIENCE).until(removal::isCompletedExceptionally);
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void aStopEndsTheStartOfMoreWorkers() {
    service.start(TWO).join();
    CountDownLatch never = new CountDownLatch(1);
    world.on("startWorker worker-3", () -> hold(never));
    CompletableFuture<ClusterSnapshot> growth = service.scale(3);
    await().atMost(PATIENCE).until(() -> world.calls().contains("startWorker worker-3"));

    assertThat(service.stop().join().phase()).isEqualTo(Phase.STOPPED);

    assertThat(growth).isCompletedExceptionally();
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void withoutAClusterThereIsNothingToScale() {
    assertThat(problemOf(service.scale(2))).contains("No cluster runs");
    assertThat(problemOf(service.removeWorker("worker-1"))).contains("No cluster runs");
  }

  private static List<String> names(ClusterSnapshot snapshot) {
    return snapshot.workers().stream().map(WorkerSnapshot::name).toList();
  }
}
