package hearth.cluster.engine;

import hearth.jobs.contract.JobRequest;

/**
 * What an engine needs to launch one attempt at a job.
 *
 * @param request the job
 * @param number 1 for the first attempt
 * @param mainClass the class that Spark runs
 * @param cores how many the cluster offers now, for which the job cuts its tasks. It is no limit:
 *     an application takes what is there, and what is added while it runs
 * @param executorMemoryMb memory of each executor, in MiB
 * @param driverMemoryMb heap of the driver, in MiB
 */
public record Attempt(
    JobRequest request,
    int number,
    String mainClass,
    int cores,
    int executorMemoryMb,
    int driverMemoryMb) {}
