package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** A start is a reconcile. */
class ClusterStartTest extends ClusterServiceFixture {

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
}
