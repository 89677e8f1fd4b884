package hearth.cluster.profile;

import java.util.Objects;
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

  public Profile {
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(engine, "engine is missing");
  }

  /** This profile under another name. */
  public Profile withName(String newName) {
    return copy(newName, engine, workers, coresPerWorker, memoryPerWorkerMb);
  }

  public Profile withWorkers(int count) {
    return copy(name, engine, count, coresPerWorker, memoryPerWorkerMb);
  }

  /** This profile with other workers: cores and memory (MiB) of each. */
  public Profile withWorkerSize(int cores, int memoryMb) {
    return copy(name, engine, workers, cores, memoryMb);
  }

  public Profile withEngine(String engineName) {
    return copy(name, engineName, workers, coresPerWorker, memoryPerWorkerMb);
  }

  private Profile copy(
      String newName, String newEngine, int newWorkers, int newCores, int newMemoryMb) {
    return new Profile(
        schema,
        newName,
        newEngine,
        newWorkers,
        newCores,
        newMemoryMb,
        driverMemoryMb,
        masterPort,
        masterWebPort,
        resultsFolder);
  }
}
