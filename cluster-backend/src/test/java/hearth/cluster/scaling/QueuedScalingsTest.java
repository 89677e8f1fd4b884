package hearth.cluster.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.preflight.Finding;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.scaling.ScalingEnd.Outcome;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** On a cluster of two workers whose jobs take 2 s and 12 s more, divided among its workers. */
class QueuedScalingsTest extends ScalingFixture {

  @Test
  void runsTheJobWithEachNumberOfWorkers() {
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 2, 3), 2)).join();

    ScalingSnapshot done = awaitEnd(asked);

    assertThat(end(done).outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(done.runs()).extracting(ScalingRun::workers).containsExactly(1, 2, 3, 3, 2, 1);
    assertThat(done.runs())
        .allSatisfy(
            run -> {
              assertThat(run.time().orElseThrow().toMillis())
                  .isEqualTo(2000 + 12000 / run.workers());
              assertThat(Objects.requireNonNull(run.job()).options().need())
                  .isEqualTo(new Need(2 * run.workers(), 700));
            });
    assertThat(done.figures().law().orElseThrow().share()).isCloseTo(2 / 14.0, within(1e-9));
    assertThat(done.figures().points())
        .extracting(ScalingFigures.Point::median)
        .containsExactly(14.0, 8.0, 6.0);
    assertThat(done.figures().advised().orElseThrow().workers()).isEqualTo(3);
    awaitWorkers(2);
  }

  @Test
  void anExperimentSurvivesARestart() {
    agent.endless = 3;
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 2), 2)).join();
    awaitRun(asked, 3, JobState.RUNNING);

    reopen();
    agent.endless = 0;
    agent.finish(world);

    ScalingSnapshot done = awaitEnd(asked);
    assertThat(done.done()).isEqualTo(4);
    assertThat(launched()).as("no run was repeated").isEqualTo(4);
    awaitWorkers(2);
  }

  @Test
  void itWaitsUntilTheQueueIsEmpty() {
    agent.endless = 1;
    JobSnapshot other = jobs.submit(job(QueueOptions.USUAL)).join();
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 2), 1)).join();
    awaitDoing(asked, "Waits until " + other.id());
    assertThat(workers()).isEqualTo(2);

    agent.endless = 0;
    agent.finish(world);

    assertThat(end(awaitEnd(asked)).outcome()).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void aRunThatFailsEndsItWithTheReason() {
    agent.failure = Failure.of(FailureCause.BAD_INPUT, "genome.fa has no letter.", "Mend it.");
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 2), 2)).join();

    ScalingSnapshot done = awaitEnd(asked);

    assertThat(end(done).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end(done).reason()).isEqualTo("genome.fa has no letter.");
    assertThat(launched()).isEqualTo(1);
    awaitWorkers(2);
  }

  @Test
  void aPersonCancelsIt() {
    agent.endless = 2;
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 3), 5)).join();
    awaitRun(asked, 2, JobState.RUNNING);

    scalings.cancel(asked.plan().id()).join();

    ScalingSnapshot done = awaitEnd(asked);
    assertThat(end(done).outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(done.done()).as("what has finished is kept").isEqualTo(1);
    awaitWorkers(2);
    scalings.delete(asked.plan().id()).join();
    assertThat(scalings.all()).isEmpty();
    assertThat(launched()).isEqualTo(2);
  }

  @Test
  void cancellingARunCancelsTheExperiment() {
    agent.endless = 1;
    ScalingSnapshot asked = scalings.start(draft(List.of(1, 2), 1)).join();
    JobSnapshot run = awaitRun(asked, 1, JobState.RUNNING);

    jobs.cancel(run.id(), Canceller.Means.WINDOW).join();

    assertThat(end(awaitEnd(asked)).outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void workersThatDoNotStartEndItWithTheReason() {
    world.on(
        "startWorker worker-3",
        () -> {
          throw new EngineException.NodeDied("worker-3 has no memory.", "Add some.");
        });
    ScalingSnapshot asked = scalings.start(draft(List.of(2, 3), 1)).join();

    ScalingSnapshot done = awaitEnd(asked);

    assertThat(end(done).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end(done).reason()).contains("worker-3 has no memory");
    assertThat(done.done()).isEqualTo(1);
    awaitWorkers(2);
  }

  /** Its executors would hold the workers that are to go. */
  @Test
  void aSessionThatIsKeptReadyIsEndedFirst() {
    keepsSession = true;
    jobs.makeReady().join();
    assertThat(world.calls()).contains("launch session");

    ScalingSnapshot done = awaitEnd(scalings.start(draft(List.of(1, 2), 1)).join());

    assertThat(end(done).outcome()).isEqualTo(Outcome.FINISHED);
    List<String> calls = world.calls();
    assertThat(calls.indexOf("cancel"))
        .isBetween(calls.indexOf("launch session"), calls.indexOf("decommission worker-2"));
    assertThat(calls.stream().filter("launch kmer-spectrum"::equals)).hasSize(2);
  }

  @Test
  void whatCannotBeRunIsRefused() {
    assertThatThrownBy(() -> scalings.start(draft(List.of(2, 2), 1)).join())
        .hasMessageContaining("Two different numbers");
    assertThatThrownBy(() -> scalings.start(draft(List.of(1, 2), 0)).join())
        .hasMessageContaining("repeats");
    JobDraft missing = new JobDraft("kmer-spectrum", Map.of(), List.of(Path.of("nowhere.fa")));
    assertThatThrownBy(() -> scalings.start(new ScalingDraft(missing, List.of(1, 2), 1)).join())
        .hasMessageContaining("nowhere.fa");
    findings.add(
        new Finding(Finding.Severity.ERROR, "Memory is short.", "9 GB of 8 GB", "Use fewer."));
    assertThatThrownBy(() -> scalings.start(draft(List.of(1, 9), 1)).join())
        .hasMessageContaining("9 workers are too many: Memory is short. 9 GB of 8 GB");
    assertThat(scalings.all()).isEmpty();
  }

  private static ScalingEnd end(ScalingSnapshot done) {
    return Objects.requireNonNull(done.plan().end());
  }

  private long launched() {
    return world.calls().stream().filter(call -> call.startsWith("launch ")).count();
  }

  private int workers() {
    return (int) world.nodes("c").stream().filter(node -> node.role() == Node.Role.WORKER).count();
  }
}
