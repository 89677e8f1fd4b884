package hearth.cluster.queue;

import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether a draft becomes a job: by what it says, and by the cluster that is there. */
final class DraftAcceptance {

  private final DraftCheck check;
  private final OwnJobCheck ownCheck;
  private final JobPlanner planner;
  private final LateStore store;
  private final JobLauncher launcher;

  DraftAcceptance(
      DraftCheck check,
      OwnJobCheck ownCheck,
      JobPlanner planner,
      LateStore store,
      JobLauncher launcher) {
    this.check = check;
    this.ownCheck = ownCheck;
    this.planner = planner;
    this.store = store;
    this.launcher = launcher;
  }

  /** What is wrong with a draft, whatever runs. */
  List<DraftProblem> check(JobDraft draft, Profile target) {
    List<DraftProblem> problems = new ArrayList<>(check.check(draft));
    problems.addAll(ownCheck.check(draft.type(), target));
    return problems;
  }

  /**
   * The type of a draft that may be submitted.
   *
   * @throws JobRejected when it may not
   */
  JobDescriptor accept(JobDraft draft, Profile target) throws EngineException, IOException {
    reject(check(draft, target));
    JobDescriptor type = check.find(draft.type()).orElseThrow();
    planner
        .misfit(type, draft.options().need(), target)
        .ifPresent(problem -> reject(List.of(problem)));
    String after = draft.options().after();
    if (after != null && store.get().find(after).isEmpty()) {
      String why = "It is to run after a job %s, and there is none.".formatted(after);
      reject(List.of(new DraftProblem(DraftProblem.QUEUE, why)));
    }
    if (launcher.master(target.name()).isEmpty()) {
      reject(
          List.of(
              new DraftProblem(
                  DraftProblem.CLUSTER,
                  "No cluster runs. Start it on the Cluster page, or with: hearth cluster start")));
    }
    return type;
  }

  private static void reject(List<DraftProblem> problems) {
    if (!problems.isEmpty()) {
      throw new JobRejected(problems);
    }
  }
}
