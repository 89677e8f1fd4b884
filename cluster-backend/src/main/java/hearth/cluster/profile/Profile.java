package hearth.cluster.profile;

import org.jspecify.annotations.Nullable;

/**
 * The saved description of a cluster.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param name the profile's name, also the cluster's: letters, digits, hyphens; at most 40
 * @param engine name of the engine: {@code embedded}, {@code docker} or {@code attached}
 * @param workers how many workers
 * @param coresPerWorker cores that each worker offers to executors
 * @param memoryPerWorkerMb memory that each worker offers to executors, in MiB
 * @param driverMemoryMb heap of a driver, in MiB; Spark refuses less than 450
 * @param masterPort the master's port, or null to take a free one
 * @param masterWebPort the port of the master's page, or null to take a free one
 * @param resultsFolder where jobs write, or null for Hearth's own folder
 */
public record Profile(
    int schema,
    String name,
    String engine,
    int workers,
    int coresPerWorker,
    int memoryPerWorkerMb,
    int driverMemoryMb,
    @Nullable Integer masterPort,
    @Nullable Integer masterWebPort,
    @Nullable String resultsFolder) {

  public static final int SCHEMA = 1;

  public Profile withWorkers(int count) {
    return new Profile(
        schema,
        name,
        engine,
        count,
        coresPerWorker,
        memoryPerWorkerMb,
        driverMemoryMb,
        masterPort,
        masterWebPort,
        resultsFolder);
  }

  public Profile withEngine(String engineName) {
    return new Profile(
        schema,
        name,
        engineName,
        workers,
        coresPerWorker,
        memoryPerWorkerMb,
        driverMemoryMb,
        masterPort,
        masterWebPort,
        resultsFolder);
  }
}
