package hearth.cluster.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A job that waits for its attempt.
 *
 * @param need what it asks for, or null when it wants the whole cluster for itself
 * @param held whether a person holds it back
 * @param after the job that must have finished first, or null
 */
public record Candidate(
    String jobId,
    Priority priority,
    @Nullable Need need,
    boolean held,
    @Nullable Predecessor after) {

  /** The job that another one comes after. */
  public record Predecessor(String jobId, Outcome outcome) {}

  /** What became of a predecessor. */
  public enum Outcome {
    OPEN,
    FINISHED,
    FAILED,
    CANCELLED
  }
}
