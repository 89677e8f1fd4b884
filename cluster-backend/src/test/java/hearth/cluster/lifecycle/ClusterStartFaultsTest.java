package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Fix;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Starts that fail leave nothing half-made. */
class ClusterStartFaultsTest extends ClusterServiceFixture {

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
  void aPortLostAfterTheCheckIsCheckedAgainSoThatItsHolderIsNamedAndCanBeEvaded() {
    Finding lost =
        new Finding(
            Finding.Severity.ERROR,
            "Port 8081 is taken.",
            "It is held by process 1.",
            "Use port 8082.",
            new Fix.ChangeProfile("Use port 8082", TWO, TWO.withWorkerWebPort(8082)));
    world.on(
        "startWorker worker-1",
        () -> {
          findings.add(lost);
          throw new EngineException.PortTaken(8081, "Port 8081 is taken.", "Free it.");
        });

    assertThat(problemOf(service.start(TWO)))
        .isEqualTo("Port 8081 is taken. It is held by process 1.");

    assertThat(service.snapshot().findings()).containsExactly(lost);
    assertThat(world.nodes("c")).isEmpty();
  }

  @Test
  void workersOfAMasterThatLostItsPortsAreStartedAnewForItsSuccessor() {
    CountDownLatch asked = new CountDownLatch(2);
    world.on("startWorker worker-1", asked::countDown);
    world.on("startWorker worker-2", asked::countDown);
    world.on(
        "masterBegun",
        () -> {
          world.heal("masterBegun");
          world.vanish("c", "master"); // Its workers look for it from now on, or never find it.
          hold(asked);
        });

    ClusterSnapshot running = service.start(TWO).join();

    assertThat(running.phase()).isEqualTo(Phase.RUNNING);
    assertThat(world.calls().stream().filter("startMaster"::equals)).hasSize(2);
    assertThat(world.nodes("c")).hasSize(3).allMatch(Node::alive);
    assertThat(running.steps()).allMatch(step -> step.state() == StartStep.State.DONE);
  }

  @Test
  void aMasterThatFailsTakesItsWorkersStartsWithIt() {
    world.on(
        "masterBegun",
        () -> {
          throw new EngineException.NodeDied("The master ended.", "Look at its log.");
        });

    assertThat(problemOf(service.start(TWO))).isEqualTo("The master ended.");

    assertThat(world.nodes("c")).isEmpty();
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
    world.on(
        "startWorker worker-2",
        () -> {
          await().atMost(PATIENCE).until(() -> world.node("c", "worker-1").isPresent());
          world.crash("c", "worker-1");
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
}
