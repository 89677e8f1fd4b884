package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcilingClusterServiceTest {

  private static final Profile TWO = new Profile(1, "c", "fake", 2, 1, 512, 512, null, null, null);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FakeWorld world = new FakeWorld();
  private final List<Finding> findings = new ArrayList<>();
  private ReconcilingClusterService service = newService();

  private ReconcilingClusterService newService() {
    return new ReconcilingClusterService(
        new FakeEngine(world, Path.of("unused")),
        new FakeMasterView(world),
        (wanted, missing) -> findings,
        TWO,
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void startsMasterThenWorkersAndIsRunning() {
    ClusterSnapshot snapshot = service.start(TWO).join();

    assertThat(snapshot.phase()).isEqualTo(Phase.RUNNING);
    assertThat(snapshot.steps())
        .extracting(StartStep::id)
        .containsExactly("preflight", "master", "worker-1", "worker-2", "ready");
    assertThat(snapshot.steps()).allMatch(step -> step.state() == StartStep.State.DONE);
    assertThat(snapshot.workers())
        .extracting(WorkerSnapshot::name, WorkerSnapshot::state)
        .containsExactly(tuple("worker-1", NodeState.ALIVE), tuple("worker-2", NodeState.ALIVE));
    assertThat(world.calls()).startsWith("startMaster").hasSize(3);
    assertThat(service.snapshot()).isEqualTo(snapshot);
  }

  @Test
  void startsWorkersSideBySide() {
    CyclicBarrier both = new CyclicBarrier(2);
    world.on("startWorker worker-1", () -> meet(both));
    world.on("startWorker worker-2", () -> meet(both));

    assertThat(service.start(TWO).join().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void startTwiceIsStartOnce() {
    CountDownLatch hold = new CountDownLatch(1);
    world.on("startMaster", () -> hold(hold));
    CompletableFuture<ClusterSnapshot> first = service.start(TWO);
    CompletableFuture<ClusterSnapshot> second = service.start(TWO);
    hold.countDown();
    first.join();
    second.join();
    service.start(TWO).join();

    assertThat(world.calls())
        .containsExactlyInAnyOrder("startMaster", "startWorker worker-1", "startWorker worker-2");
  }

  @Test
  void neverBlocksItsCallerAndShowsTheStepsMeanwhile() {
    CountDownLatch hold = new CountDownLatch(1);
    world.on("startWorker worker-2", () -> hold(hold));

    CompletableFuture<ClusterSnapshot> start = service.start(TWO);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(service.snapshot().steps())
                    .contains(
                        new StartStep("worker-1", StartStep.State.DONE),
                        new StartStep("worker-2", StartStep.State.ACTIVE),
                        new StartStep("ready", StartStep.State.PENDING)));
    assertThat(service.snapshot().phase()).isEqualTo(Phase.STARTING);
    assertThat(start).isNotDone();
    hold.countDown();
    start.join();
  }

  @Test
  void aStartMakesOnlyTheDifference() {
    service.start(TWO).join();
    service.start(TWO.withWorkers(3)).join();
    assertThat(service.snapshot().workers()).hasSize(3);

    ClusterSnapshot one = service.start(TWO.withWorkers(1)).join();

    assertThat(one.workers()).extracting(WorkerSnapshot::name).containsExactly("worker-1");
    assertThat(one.phase()).isEqualTo(Phase.RUNNING);
    assertThat(world.calls()).filteredOn(call -> call.equals("startWorker worker-1")).hasSize(1);
  }

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
  void anUnavailableEngineFailsTheStartWithItsSentences() {
    world.on(
        "observe",
        () -> {
          throw new EngineException.Unavailable("The engine is away.", "Bring it back.");
        });

    assertThat(problemOf(service.start(TWO))).isEqualTo("The engine is away.");

    ClusterSnapshot failed = service.snapshot();
    assertThat(failed.phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.problem()).isEqualTo(new Problem("The engine is away.", "Bring it back."));
    assertThat(failed.steps().get(0)).isEqualTo(new StartStep("preflight", StartStep.State.FAILED));
  }

  @Test
  void aPortTakenDuringTheStartLeavesNothingHalfMade() {
    world.on(
        "startWorker worker-2",
        () -> {
          throw new EngineException.PortTaken(4711, "Port 4711 is taken.", "Free it.");
        });

    assertThat(problemOf(service.start(TWO))).isEqualTo("Port 4711 is taken.");

    assertThat(service.snapshot().phase()).isEqualTo(Phase.FAILED);
    assertThat(service.snapshot().steps())
        .contains(new StartStep("worker-2", StartStep.State.FAILED));
    assertThat(world.nodes("c")).isEmpty();
    world.heal("startWorker worker-2");
    assertThat(service.start(TWO).join().problem()).isNull();
  }

  @Test
  void aFailureInterruptsTheOtherWorkersStart() {
    CountDownLatch never = new CountDownLatch(1);
    world.on("startWorker worker-1", () -> hold(never));
    world.on(
        "startWorker worker-2",
        () -> {
          throw new EngineException.NodeDied("worker-2 ended.", "Look at its log.");
        });

    assertThat(problemOf(service.start(TWO))).isEqualTo("worker-2 ended.");
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void aWorkerThatDiesRightAfterItsStartFailsTheStart() {
    world.on("startWorker worker-2", () -> world.crash("c", "worker-1"));
    CountDownLatch first = new CountDownLatch(1);
    world.on(
        "startWorker worker-2",
        () -> {
          await().atMost(PATIENCE).until(() -> world.node("c", "worker-1").isPresent());
          world.crash("c", "worker-1");
          first.countDown();
        });

    assertThat(problemOf(service.start(TWO))).contains("worker-1 ended");
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void aFailedRepairLeavesWhatRan() {
    service.start(TWO).join();
    service.killWorker("worker-2").join();
    world.on(
        "startWorker worker-2",
        () -> {
          throw new EngineException.NodeDied("worker-2 ended.", "Look at its log.");
        });

    assertThat(problemOf(service.start(TWO))).isEqualTo("worker-2 ended.");

    ClusterSnapshot snapshot = service.snapshot();
    assertThat(snapshot.phase()).isEqualTo(Phase.DEGRADED);
    assertThat(snapshot.problem()).isNotNull();
    assertThat(world.nodes("c")).extracting(Node::name).containsExactly("master", "worker-1");
  }

  @Test
  void anErrorOfPreflightForbidsTheStart() {
    findings.add(new Finding(Finding.Severity.ERROR, "Too little.", "1 of 2.", "Less."));

    assertThat(problemOf(service.start(TWO))).isEqualTo("Too little. 1 of 2.");
    assertThat(service.snapshot().findings()).isEqualTo(findings);
    assertThat(world.calls()).isEmpty();
  }

  @Test
  void aWarningOfPreflightIsShownAndTheClusterStarts() {
    findings.add(new Finding(Finding.Severity.WARNING, "Tight.", "9 of 10.", "Less."));

    ClusterSnapshot snapshot = service.start(TWO).join();

    assertThat(snapshot.phase()).isEqualTo(Phase.RUNNING);
    assertThat(snapshot.findings()).isEqualTo(findings);
  }

  @Test
  void aKilledWorkerShowsAsLostAndStartReplacesIt() {
    service.start(TWO).join();
    world.occupy("c", "worker-1");
    List<ClusterSnapshot> seen = new CopyOnWriteArrayList<>();
    try (Subscription subscription = service.subscribe(seen::add)) {
      world.crash("c", "worker-2");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(service.snapshot().phase()).isEqualTo(Phase.DEGRADED);
                assertThat(service.snapshot().workers())
                    .extracting(WorkerSnapshot::state)
                    .containsExactly(NodeState.BUSY, NodeState.LOST);
              });
    }
    assertThat(service.start(TWO).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(seen).isNotEmpty();
  }

  @Test
  void aWorkerThatComesBackIsShown() {
    service.start(TWO).join();
    service.killWorker("worker-1").join();
    assertThat(service.snapshot().phase()).isEqualTo(Phase.DEGRADED);
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.start(TWO, Node.Role.WORKER, "worker-1");

      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.RUNNING);
    }
  }

  @Test
  void aDeadMasterIsShownAndStartReplacesEverything() {
    service.start(TWO).join();
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.crash("c", "master");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(service.snapshot().phase()).isEqualTo(Phase.DEGRADED);
                assertThat(service.snapshot().master())
                    .extracting(MasterSnapshot::state)
                    .isEqualTo(NodeState.LOST);
              });
    }

    assertThat(service.start(TWO).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(world.nodes("c")).hasSize(3).allMatch(Node::alive);
  }

  @Test
  void aClusterThatSomebodyElseStoppedIsStopped() {
    service.start(TWO).join();
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.endAll("c");
      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.STOPPED);
    }
  }

  @Test
  void pollingRestsWhileNobodyLooks() {
    service.start(TWO).join();
    world.crash("c", "worker-2");

    await()
        .during(Duration.ofMillis(2500))
        .atMost(PATIENCE)
        .until(() -> service.snapshot().phase() == Phase.RUNNING);
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.DEGRADED);
    }
  }

  @Test
  void anAliveClusterOfAnEarlierHearthIsAdopted() {
    service.start(TWO).join();
    service.close();
    service = newService();

    ClusterSnapshot adopted = service.adopt(TWO.withWorkerSize(4, 4096)).join();

    assertThat(adopted.phase()).isEqualTo(Phase.RUNNING);
    assertThat(adopted.workers()).hasSize(2);
    assertThat(adopted.profile().memoryPerWorkerMb()).as("real size").isEqualTo(512);
    assertThat(adopted.profile().coresPerWorker()).isEqualTo(1);
    assertThat(service.stop().join().phase()).isEqualTo(Phase.STOPPED);
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void anAdoptedClusterThatLostAWorkerIsDegraded() {
    service.start(TWO).join();
    service.close();
    world.crash("c", "worker-1");
    service = newService();

    assertThat(service.adopt(TWO).join().phase()).isEqualTo(Phase.DEGRADED);
  }

  @Test
  void deadRemainsAreCleanedUp() {
    service.start(TWO).join();
    service.close();
    world.crash("c", "master");
    service = newService();

    assertThat(service.adopt(TWO).join().phase()).isEqualTo(Phase.STOPPED);
    assertThat(world.nodes("c")).isEmpty();
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
  void anotherProfileIsRefusedWhileOneRuns() {
    service.start(TWO).join();

    assertThat(problemOf(service.start(TWO.withName("d")))).contains("\"c\"", "\"d\"");
    assertThat(service.snapshot().phase()).isEqualTo(Phase.RUNNING);
    assertThat(world.nodes("d")).isEmpty();
  }

  @Test
  void aProfileOfAnotherEngineIsRefused() {
    assertThat(problemOf(service.start(TWO.withEngine("docker")))).contains("\"docker\"");
  }

  @Test
  void logsAreReadByOffset() throws IOException {
    service.start(TWO).join();

    try (InputStream log = service.log("worker-1", 9)) {
      assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8)).startsWith("Spark");
    }
    assertThatThrownBy(() -> service.log("worker-9", 0)).hasMessageContaining("worker-9");
  }

  @Test
  void killingAWorkerThatIsNotThereIsASentence() {
    service.start(TWO).join();

    assertThat(problemOf(service.killWorker("worker-9"))).contains("worker-9");
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

  private static String problemOf(CompletableFuture<?> failed) {
    try {
      failed.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ClusterException failure) {
        return failure.problem().message();
      }
      throw e;
    }
    throw new AssertionError("It did not fail");
  }

  private static void hold(CountDownLatch latch) throws EngineException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The start was interrupted.");
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError("The workers were not started side by side", e);
    }
  }
}
