package hearth.cluster.engine;

/**
 * What an engine needs to launch a driver: one attempt at a job, or a session.
 *
 * @param jobId the job, or the session's name
 * @param number 1 for the first attempt; 1 for a session
 * @param mainClass the class that Spark runs
 * @param cores how many the cluster offers now, for which the job cuts its tasks. It is no limit:
 *     an application takes what is there, and what is added while it runs
 * @param executorMemoryMb memory of each executor, in MiB
 * @param driverMemoryMb heap of the driver, in MiB
 * @param brief whether it has little to compute: its executors shall then start quickly rather than
 *     be fast in the long run
 * @param session whether it is a session, which stays and runs the jobs that are ordered of it
 */
public record Attempt(
    String jobId,
    int number,
    String mainClass,
    int cores,
    int executorMemoryMb,
    int driverMemoryMb,
    boolean brief,
    boolean session) {}
