package hearth.app.sample;

import hearth.cluster.monitor.Problem;
import hearth.cluster.queue.JobSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sample journey is.
 *
 * @param stage the stage
 * @param job the number of the present job, from 1; 0 before the first
 * @param jobs how many jobs there are
 * @param running the present job, once it is submitted
 * @param finished ids of the finished jobs, in order
 * @param problem why it failed, if it did
 */
public record JourneyState(
    Stage stage,
    int job,
    int jobs,
    @Nullable JobSnapshot running,
    List<String> finished,
    @Nullable Problem problem) {

  static final JourneyState IDLE = new JourneyState(Stage.IDLE, 0, 0, null, List.of(), null);

  public JourneyState {
    finished = List.copyOf(finished);
  }

  /** A journey's stages, in order; the last three end it. */
  public enum Stage {
    IDLE,
    STARTING_CLUSTER,
    RUNNING_JOB,
    DONE,
    FAILED,
    CANCELLED
  }

  public boolean isUnderWay() {
    return stage == Stage.STARTING_CLUSTER || stage == Stage.RUNNING_JOB;
  }

  boolean has(String jobId) {
    return finished.contains(jobId) || running != null && running.id().equals(jobId);
  }

  /** How much is done, 0 to 1: the start counts as much as one job. */
  public double fraction() {
    if (stage == Stage.DONE) {
      return 1;
    }
    int parts = jobs + 1;
    double present =
        running == null || running.progress() == null ? 0 : running.progress().fraction();
    return stage == Stage.RUNNING_JOB ? (job + present) / parts : 0;
  }

  JourneyState with(Stage newStage) {
    return new JourneyState(newStage, job, jobs, running, finished, problem);
  }

  JourneyState failed(Problem why) {
    return new JourneyState(Stage.FAILED, job, jobs, running, finished, why);
  }
}
