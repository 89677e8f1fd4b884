package hearth.cluster.scaling;

import hearth.cluster.engine.EngineException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a plan of what is asked for, or says before the first run why it cannot be carried out. */
record ScalingPlanner(ClusterService cluster, JobService jobs, Preflight preflight, Clock clock) {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("'scaling'-yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  /**
   * The plan, not yet kept.
   *
   * @throws JobRejected when the job itself would be
   * @throws IllegalArgumentException when the computer has no room for the most workers
   * @throws EngineException when the engine cannot be asked
   */
  ScalingPlan plan(ScalingDraft draft) throws EngineException {
    Profile present = cluster.snapshot().profile();
    ScalingPlan plan = plan(draft, present);
    List<DraftProblem> problems = jobs.check(plan.draft(ScalingStep.need(present, 1)));
    if (!problems.isEmpty()) {
      throw new JobRejected(problems);
    }
    forbid(plan, present);
    return plan;
  }

  /** What the largest cluster would meet is better known before the first run. */
  private void forbid(ScalingPlan plan, Profile present) throws EngineException {
    int most = plan.workers().get(plan.workers().size() - 1);
    List<Integer> more = IntStream.rangeClosed(present.workers() + 1, most).boxed().toList();
    if (!more.isEmpty()) {
      preflight.check(present.withWorkers(most), new MissingNodes(false, more, Set.of())).stream()
          .filter(finding -> finding.severity() == Finding.Severity.ERROR)
          .findFirst()
          .ifPresent(
              finding -> {
                throw new IllegalArgumentException(
                    "%d workers are too many: %s %s"
                        .formatted(most, finding.title(), finding.evidence()));
              });
    }
  }

  private ScalingPlan plan(ScalingDraft draft, Profile present) {
    return new ScalingPlan(
        ScalingPlan.SCHEMA,
        ID.format(clock.instant().atZone(clock.getZone())),
        clock.instant(),
        present.name(),
        draft.job().type(),
        draft.job().parameters(),
        draft.job().inputs().stream().map(file -> file.toAbsolutePath().toString()).toList(),
        draft.workers(),
        draft.repeats(),
        present.workers(),
        null,
        false);
  }
}
