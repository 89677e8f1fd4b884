package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerSnapshot;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Two Hearths have the same cluster, one beside the other or one after the other. */
class OtherHearthTest extends ClusterServiceFixture {

  @Test
  void workersThatTheOtherOneAddsAndRemovesAreNeitherSurplusNorLost() {
    service.start(TWO).join();
    List<ClusterSnapshot> seen = new CopyOnWriteArrayList<>();
    try (ReconcilingClusterService other = newService();
        Subscription subscription = service.subscribe(seen::add)) {
      ClusterSnapshot attached = other.adopt(TWO).join();
      assertThat(attached.history().events())
          .as("it says that it attached")
          .extracting(ClusterEvent::kind)
          .containsExactly(Kind.ADOPTED);

      other.scale(3).join();
      await().atMost(PATIENCE).until(() -> service.snapshot().profile().workers() == 3);
      List<Node> three = world.nodes("c");
      service.start(service.snapshot().profile()).join();
      assertThat(world.nodes("c")).as("a start changes nothing").isEqualTo(three);

      other.scale(1).join();
      await().atMost(PATIENCE).until(() -> service.snapshot().workers().size() == 1);

      assertThat(service.snapshot().profile().workers()).isEqualTo(1);
      assertThat(service.snapshot().phase()).isEqualTo(Phase.RUNNING);
      assertThat(seen)
          .flatExtracting(ClusterSnapshot::workers)
          .extracting(WorkerSnapshot::state)
          .doesNotContain(NodeState.LOST);
    }
  }

  @Test
  void aStopByTheOtherOneIsSeen() {
    service.start(TWO).join();
    try (ReconcilingClusterService other = newService();
        Subscription subscription = service.subscribe(snapshot -> {})) {
      other.adopt(TWO).join();
      other.stop().join();

      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.STOPPED);
    }
  }

  @Test
  void aRemovalThatAClosedHearthBeganIsFinishedByTheNext() {
    service.start(TWO).join();
    world.occupy("c", "worker-2");
    CompletableFuture<ClusterSnapshot> unused = service.removeWorker("worker-2");
    await().atMost(PATIENCE).until(() -> world.calls().contains("decommission worker-2"));
    service.close();
    service = newService();

    ClusterSnapshot adopted = service.adopt(TWO).join();

    assertThat(adopted.workers().get(1).state()).isEqualTo(NodeState.DRAINING);
    assertThat(world.nodes("c")).as("its tasks have not ended").hasSize(3);
    world.finishTasks("c", "worker-2");
    await().atMost(PATIENCE).until(() -> world.node("c", "worker-2").isEmpty());
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      await().atMost(PATIENCE).until(() -> service.snapshot().workers().size() == 1);
    }
    assertThat(service.snapshot().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aRemovalUnderWayIsNotLeftHalfDone() {
    service.start(TWO).join();
    CountDownLatch removing = new CountDownLatch(1);
    CountDownLatch slow = new CountDownLatch(1);
    world.on(
        "remove worker-2",
        () -> {
          removing.countDown();
          hold(slow);
        });
    CompletableFuture<ClusterSnapshot> unused = service.removeWorker("worker-2");
    await().atMost(PATIENCE).until(() -> removing.getCount() == 0);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
    slow.countDown();
    closed.join();

    assertThat(world.node("c", "worker-2")).isEmpty();
  }
}
