package hearth.cluster.scaling;

import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.scaling.ScalingEnd.Outcome;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a scaling experiment a step further. How far it came is told by its jobs alone, so it does
 * not matter which Hearth takes the step, nor whether one was killed in the last.
 */
final class ScalingStep {

  private final ClusterService cluster;
  private final JobService jobs;
  private final Clock clock;

  ScalingStep(ClusterService cluster, JobService jobs, Clock clock) {
    this.cluster = cluster;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * What came of a step.
   *
   * @param plan the plan as it is to be kept from now on
   * @param doing what the experiment does or waits for, or null when it has ended
   */
  record Taken(ScalingPlan plan, @Nullable String doing) {}

  /** All of a cluster that has so many workers. */
  static Need need(Profile profile, int workers) {
    return new Need(workers * profile.coresPerWorker(), profile.memoryPerWorkerMb());
  }

  /**
   * The runs of a plan with what has become of them.
   *
   * @param batch its jobs, oldest first
   */
  static List<ScalingRun> runs(ScalingPlan plan, List<JobSnapshot> batch) {
    List<ScalingRun> runs = new ArrayList<>();
    for (int workers : plan.runs()) {
      JobSnapshot job = runs.size() < batch.size() ? batch.get(runs.size()) : null;
      runs.add(new ScalingRun(workers, job));
    }
    return runs;
  }

  /**
   * Takes one step. Blocks while workers come or go.
   *
   * @param batch the jobs of the plan, oldest first
   * @param tell is told what is begun that takes a while
   */
  Taken take(ScalingPlan plan, List<JobSnapshot> batch, Consumer<String> tell) {
    ClusterSnapshot now = cluster.snapshot();
    boolean here =
        now.profile().name().equals(plan.cluster())
            && (now.phase() == Phase.RUNNING || now.phase() == Phase.DEGRADED);
    if (plan.end() != null) {
      return restore(plan, batch, now, here, tell);
    }
    Optional<JobSnapshot> last = batch.stream().reduce((earlier, later) -> later);
    if (last.isPresent() && last.get().state() == JobState.CANCELLED) {
      return end(plan, Outcome.CANCELLED, "A run was cancelled.");
    }
    if (last.isPresent() && last.get().state() == JobState.FAILED) {
      Failure failure = last.get().failure();
      return end(plan, Outcome.FAILED, failure == null ? "A run failed." : failure.message());
    }
    boolean open = last.isPresent() && !last.get().state().isFinal();
    int run = open ? batch.size() - 1 : batch.size();
    if (run == plan.runs().size()) {
      return end(plan, Outcome.FINISHED, null);
    }
    if (open && last.get().state() != JobState.QUEUED) {
      return new Taken(plan, "Run %d of %d is under way.".formatted(run + 1, plan.runs().size()));
    }
    if (!here) {
      return new Taken(plan, "Waits until the cluster \"%s\" runs.".formatted(plan.cluster()));
    }
    Optional<String> other = other(plan, open);
    if (other.isPresent()) {
      return new Taken(plan, "Waits until %s has ended.".formatted(other.get()));
    }
    return further(plan, plan.runs().get(run), open, now, tell);
  }

  private Taken further(
      ScalingPlan plan, int workers, boolean open, ClusterSnapshot now, Consumer<String> tell) {
    try {
      if (now.profile().workers() != workers || now.phase() != Phase.RUNNING) {
        String what = "Brings the cluster to %s.".formatted(count(workers));
        tell.accept(what);
        Void ended = jobs.endSession().join();
        ClusterSnapshot unused = cluster.scale(workers).join();
        return new Taken(plan, what);
      }
      if (!open) {
        JobSnapshot unused = jobs.submit(plan.draft(need(now.profile(), workers))).join();
      }
      return new Taken(plan, "Waits for the run with %s.".formatted(count(workers)));
    } catch (CompletionException e) {
      return end(plan, Outcome.FAILED, sentence(e));
    }
  }

  /** A job of somebody else that runs, or, before a run is queued, that waits for this cluster. */
  private Optional<String> other(ScalingPlan plan, boolean open) {
    return jobs.jobs().stream()
        .filter(job -> !job.state().isFinal() && !plan.id().equals(job.options().batch()))
        .filter(job -> job.request().profile().equals(plan.cluster()))
        .filter(job -> job.state() != JobState.QUEUED || !open && !job.options().held())
        .map(JobSnapshot::id)
        .reduce((newer, older) -> older);
  }

  /** Gives the cluster its workers back, unless a person has chosen another number since. */
  private Taken restore(
      ScalingPlan plan,
      List<JobSnapshot> batch,
      ClusterSnapshot now,
      boolean here,
      Consumer<String> tell) {
    List<JobSnapshot> open = batch.stream().filter(job -> !job.state().isFinal()).toList();
    if (!open.isEmpty()) {
      // It was submitted while somebody cancelled the experiment.
      open.forEach(job -> jobs.cancel(job.id(), Canceller.Means.WINDOW));
      return new Taken(plan, null);
    }
    int workers = now.profile().workers();
    if (here && workers != plan.workersBefore() && plan.workers().contains(workers)) {
      tell.accept("Brings the cluster back to %s.".formatted(count(plan.workersBefore())));
      CompletableFuture<ClusterSnapshot> back = cluster.scale(plan.workersBefore());
      ClusterSnapshot unused = back.exceptionally(failed -> cluster.snapshot()).join();
    }
    return new Taken(plan.withWorkersBack(), null);
  }

  private Taken end(ScalingPlan plan, Outcome outcome, @Nullable String reason) {
    return new Taken(plan.ended(new ScalingEnd(outcome, clock.instant(), reason)), null);
  }

  private static String sentence(CompletionException e) {
    if (e.getCause() instanceof ClusterException failed) {
      Problem problem = failed.problem();
      return problem.message() + " " + problem.remedy();
    }
    if (e.getCause() instanceof JobRejected rejected) {
      return String.valueOf(rejected.getMessage());
    }
    return "It could not go on: " + e.getCause();
  }

  private static String count(int workers) {
    return workers == 1 ? "1 worker" : workers + " workers";
  }
}
