package hearth.cluster.queue;

/** Where a job is in its life. */
public enum JobState {
  QUEUED,
  LAUNCHING,
  WAITING,
  RUNNING,
  FINISHED,
  FAILED,
  CANCELLED;

  /** Whether nothing more happens to the job. */
  public boolean isFinal() {
    return this == FINISHED || this == FAILED || this == CANCELLED;
  }
}
