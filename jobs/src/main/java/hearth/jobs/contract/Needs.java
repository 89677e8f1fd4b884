package hearth.jobs.contract;

/**
 * The least a job type needs to run.
 *
 * @param executorMemoryMb memory of each executor, in MiB
 * @param driverMemoryMb memory of the driver, in MiB (Spark refuses less than 450)
 */
public record Needs(int executorMemoryMb, int driverMemoryMb) {}
