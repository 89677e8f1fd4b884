package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Stops, and starts that are cancelled. */
class ClusterStopTest extends ClusterServiceFixture {

  @Test
  void stopEndsAllAndStartsAfresh() {
    service.start(TWO).join();

    ClusterSnapshot stopped = service.stop().join();

    assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
    assertThat(stopped.master()).isNull();
    assertThat(stopped.workers()).isEmpty();
    assertThat(world.nodes("c")).isEmpty();
    assertThat(service.stop().join().phase()).isEqualTo(Phase.STOPPED);
    assertThat(service.start(TWO).join().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void stopDuringASlowStartCancelsIt() {
    CountDownLatch never = new CountDownLatch(1);
    world.on("startWorker worker-2", () -> hold(never));
    CompletableFuture<ClusterSnapshot> start = service.start(TWO);
    await().atMost(PATIENCE).until(() -> world.calls().contains("startWorker worker-2"));

    ClusterSnapshot stopped = service.stop().join();

    assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
    assertThat(stopped.problem()).isNull();
    assertThat(world.nodes("c")).isEmpty();
    assertThat(problemOf(start)).contains("cancelled");
  }

  @Test
  void aStartAfterACancelledOneIsANewStart() {
    CountDownLatch never = new CountDownLatch(1);
    world.on("startMaster", () -> hold(never));
    CompletableFuture<ClusterSnapshot> cancelled = service.start(TWO);
    await().atMost(PATIENCE).until(() -> world.calls().contains("startMaster"));
    CompletableFuture<ClusterSnapshot> stop = service.stop();
    world.heal("startMaster");
    CompletableFuture<ClusterSnapshot> again = service.start(TWO);

    assertThat(problemOf(cancelled)).contains("cancelled");
    stop.join();
    assertThat(again.join().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aStopThatFailsSaysSoAndMayBeRepeated() {
    service.start(TWO).join();
    world.on(
        "cleanUp",
        () -> {
          throw new EngineException.TimedOut("It did not end.", "Try again.");
        });

    assertThat(problemOf(service.stop())).isEqualTo("It did not end.");
    assertThat(service.snapshot().phase()).isEqualTo(Phase.RUNNING);
    assertThat(service.snapshot().problem()).isNotNull();
    world.heal("cleanUp");
    assertThat(service.stop().join().phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void closeDuringAStartLeavesNothingHalfMade() {
    CountDownLatch never = new CountDownLatch(1);
    world.on("startWorker worker-2", () -> hold(never));
    CompletableFuture<ClusterSnapshot> start = service.start(TWO);
    await().atMost(PATIENCE).until(() -> world.calls().contains("startWorker worker-2"));

    service.close();

    assertThat(start).isCompletedExceptionally();
    assertThat(world.nodes("c")).isEmpty();
  }
}
