package hearth.cluster.monitor;

import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable picture of the cluster at one moment: the only thing that crosses to the window.
 *
 * @param at when
 * @param profile the wanted profile
 * @param phase where the cluster is in its life
 * @param steps the steps of the start or stop under way, or of the last one
 * @param master the master, if there is one
 * @param workers workers by name
 * @param findings what preflight noticed
 * @param problem why the last start or stop failed, if it did
 * @param history what was before
 */
public record ClusterSnapshot(
    Instant at,
    Profile profile,
    Phase phase,
    List<StartStep> steps,
    @Nullable MasterSnapshot master,
    List<WorkerSnapshot> workers,
    List<Finding> findings,
    @Nullable Problem problem,
    ClusterHistory history) {

  /** A picture without a past. */
  public ClusterSnapshot(
      Instant at,
      Profile profile,
      Phase phase,
      List<StartStep> steps,
      @Nullable MasterSnapshot master,
      List<WorkerSnapshot> workers,
      List<Finding> findings,
      @Nullable Problem problem) {
    this(at, profile, phase, steps, master, workers, findings, problem, ClusterHistory.EMPTY);
  }

  public ClusterSnapshot {
    steps = List.copyOf(steps);
    workers = List.copyOf(workers);
    findings = List.copyOf(findings);
  }

  /** This picture with other workers. */
  public ClusterSnapshot with(List<WorkerSnapshot> others) {
    return new ClusterSnapshot(
        at, profile, phase, steps, master, others, findings, problem, history);
  }

  /** This picture with another past. */
  public ClusterSnapshot with(ClusterHistory past) {
    return new ClusterSnapshot(at, profile, phase, steps, master, workers, findings, problem, past);
  }
}
