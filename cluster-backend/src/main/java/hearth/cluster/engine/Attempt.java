package hearth.cluster.engine;

import hearth.jobs.contract.JobRequest;

/**
 * What an engine needs to launch one attempt at a job.
 *
 * @param request the job
 * @param number 1 for the first attempt
 * @param mainClass the class that Spark runs
 * @param coresMax the most cores the application may take, over all executors
 * @param executorMemoryMb memory of each executor, in MiB
 * @param driverMemoryMb heap of the driver, in MiB
 */
public record Attempt(
    JobRequest request,
    int number,
    String mainClass,
    int coresMax,
    int executorMemoryMb,
    int driverMemoryMb) {}
