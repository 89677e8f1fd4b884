package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A running cluster is watched, and an earlier Hearth's adopted. */
class ClusterWatchTest extends ClusterServiceFixture {

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
  void aWorkerThatSomebodyElseRemovedIsLostAndSaysSo() {
    service.start(TWO).join();
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.vanish("c", "worker-2");

      // A look that began before and asked the master after it sees a worker that starts.
      await()
          .atMost(PATIENCE)
          .until(() -> service.snapshot().workers().get(1).state() == NodeState.LOST);
      assertThat(service.snapshot().phase()).isEqualTo(Phase.DEGRADED);
      WorkerSnapshot lost = service.snapshot().workers().get(1);
      assertThat(lost.name()).isEqualTo("worker-2");
      assertThat(String.valueOf(lost.problem())).contains("worker-2", "somebody removed it");
      assertThat(service.start(TWO).join().phase()).isEqualTo(Phase.RUNNING);
    }
  }

  @Test
  void anEngineThatIsAwayIsShownAndWhatEndedMeanwhileIsTold() {
    service.start(TWO).join();
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.on(
          "observe",
          () -> {
            throw new EngineException.Unavailable("Docker does not answer.", "Start Docker.");
          });

      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.DEGRADED);
      ClusterSnapshot away = service.snapshot();
      assertThat(away.problem()).isEqualTo(new Problem("Docker does not answer.", "Start Docker."));
      assertThat(away.workers()).extracting(WorkerSnapshot::state).containsOnly(NodeState.LOST);

      world.crash("c", "worker-1");
      world.heal("observe");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(String.valueOf(service.snapshot().problem()))
                      .contains("did not answer for", "these do not run: worker-1."));
      assertThat(service.start(TWO).join().problem()).isNull();
    }
  }

  @Test
  void anEngineThatComesBackToAWholeClusterLeavesNoProblem() {
    service.start(TWO).join();
    try (Subscription subscription = service.subscribe(snapshot -> {})) {
      world.on(
          "observe",
          () -> {
            throw new EngineException.Unavailable("Docker does not answer.", "Start Docker.");
          });
      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.DEGRADED);

      world.heal("observe");

      await().atMost(PATIENCE).until(() -> service.snapshot().phase() == Phase.RUNNING);
      assertThat(service.snapshot().problem()).isNull();
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

  /** What was started counts, not what the saved profile of that name says. */
  @Test
  void aClusterStartedWithMoreWorkersIsWholeWithThem() {
    service.start(TWO.withWorkers(3)).join();
    service.close();
    service = newService();

    ClusterSnapshot adopted = service.adopt(TWO).join();

    assertThat(adopted.phase()).isEqualTo(Phase.RUNNING);
    assertThat(adopted.profile().workers()).isEqualTo(3);
    service.stop().join();
    assertThat(running.resolve("fake")).as("of a stopped cluster").isEmptyDirectory();
  }

  @Test
  void withoutItsRecordAClusterIsMeasuredByTheSavedProfile() throws IOException {
    service.start(TWO.withWorkers(1)).join();
    service.close();
    Files.writeString(running.resolve("fake").resolve("c.json"), "{");
    service = newService();

    ClusterSnapshot adopted = service.adopt(TWO).join();

    assertThat(adopted.phase()).isEqualTo(Phase.DEGRADED);
    assertThat(adopted.workers()).hasSize(1);
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
  void whatJobsDoIsOnTheCardsUntilTheyEndAndInTheTimeline() {
    service.start(TWO).join();
    WorkerSnapshot second = service.snapshot().workers().get(1);
    int port = URI.create(second.webUrl()).getPort();
    WorkerLoad load = new WorkerLoad(2, 100, 512);
    ClusterEvent started = new ClusterEvent(service.snapshot().at(), Kind.JOB_STARTED, "", "a job");

    service.report(new JobNews(List.of(started), Map.of(port, load, port + 99, load)));
    assertThat(loads()).containsExactly(WorkerLoad.NONE, load);
    assertThat(service.snapshot().history().events()).endsWith(started);
    service.killWorker("worker-1").join();
    assertThat(loads()).as("after another look").containsExactly(WorkerLoad.NONE, load);
    service.killWorker("worker-2").join();
    assertThat(loads()).as("a lost worker does nothing").containsOnly(WorkerLoad.NONE);

    service.start(TWO).join();
    service.report(JobNews.NONE);
    assertThat(loads()).containsOnly(WorkerLoad.NONE);
    assertThat(service.snapshot().history().events()).filteredOn(started::equals).hasSize(1);
  }

  private List<WorkerLoad> loads() {
    return service.snapshot().workers().stream().map(WorkerSnapshot::load).toList();
  }
}
