package hearth.cluster.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an engine needs to launch a driver: one attempt at a job, or a session.
 *
 * @param jobId the job, or the session's name
 * @param number 1 for the first attempt; 1 for a session
 * @param mainClass the class that Spark runs
 * @param cores how many the attempt gets, for which the job cuts its tasks
 * @param executorMemoryMb memory of each executor, in MiB
 * @param driverMemoryMb heap of the driver, in MiB
 * @param brief whether it has little to compute: its executors shall then start quickly rather than
 *     be fast in the long run
 * @param session whether it is a session, which stays and runs the jobs that are ordered of it
 * @param limited whether the application gets no more cores than these; else it takes what is
 *     there, and what is added while it runs
 * @param executorCores cores of each executor, or null for all that its worker has free
 */
public record Attempt(
    String jobId,
    int number,
    String mainClass,
    int cores,
    int executorMemoryMb,
    int driverMemoryMb,
    boolean brief,
    boolean session,
    boolean limited,
    @Nullable Integer executorCores) {

  /** An attempt that takes all that is there. */
  public Attempt(
      String jobId,
      int number,
      String mainClass,
      int cores,
      int executorMemoryMb,
      int driverMemoryMb,
      boolean brief,
      boolean session) {
    this(
        jobId,
        number,
        mainClass,
        cores,
        executorMemoryMb,
        driverMemoryMb,
        brief,
        session,
        false,
        null);
  }
}
