package hearth.cluster.profile;

import java.util.Objects;
import java.util.function.Consumer;
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
 * @param dataFolder the folder whose files jobs may read where executors see no others
 *     (containers), or null for the user's home folder
 * @param workerWebPort the port of the first worker's page, the next worker's being the next; or
 *     null to take free ones
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
    @Nullable String resultsFolder,
    @Nullable String dataFolder,
    @Nullable Integer workerWebPort) {

  public static final int SCHEMA = 1;

  public Profile {
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(engine, "engine is missing");
  }

  /** A profile with free ports and Hearth's own folders; sizes as in the record. */
  public static Profile of(
      String name,
      String engine,
      int workers,
      int coresPerWorker,
      int memoryPerWorkerMb,
      int driverMemoryMb) {
    return new Profile(
        SCHEMA,
        name,
        engine,
        workers,
        coresPerWorker,
        memoryPerWorkerMb,
        driverMemoryMb,
        null,
        null,
        null,
        null,
        null);
  }

  /** This profile under another name. */
  public Profile withName(String newName) {
    return changed(copy -> copy.name = newName);
  }

  public Profile withWorkers(int count) {
    return changed(copy -> copy.workers = count);
  }

  /** This profile with other workers: cores and memory (MiB) of each. */
  public Profile withWorkerSize(int cores, int memoryMb) {
    return changed(
        copy -> {
          copy.coresPerWorker = cores;
          copy.memoryPerWorkerMb = memoryMb;
        });
  }

  public Profile withEngine(String engineName) {
    return changed(copy -> copy.engine = engineName);
  }

  public Profile withMasterPort(@Nullable Integer port) {
    return changed(copy -> copy.masterPort = port);
  }

  public Profile withMasterWebPort(@Nullable Integer port) {
    return changed(copy -> copy.masterWebPort = port);
  }

  public Profile withWorkerWebPort(@Nullable Integer first) {
    return changed(copy -> copy.workerWebPort = first);
  }

  public Profile withResultsFolder(@Nullable String folder) {
    return changed(copy -> copy.resultsFolder = folder);
  }

  public Profile withDataFolder(@Nullable String folder) {
    return changed(copy -> copy.dataFolder = folder);
  }

  private Profile changed(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.profile();
  }

  /** A profile on its way from one value to the next. */
  private static final class Copy {
    private final Profile of;
    private String name;
    private String engine;
    private int workers;
    private int coresPerWorker;
    private int memoryPerWorkerMb;
    private @Nullable Integer masterPort;
    private @Nullable Integer masterWebPort;
    private @Nullable Integer workerWebPort;
    private @Nullable String resultsFolder;
    private @Nullable String dataFolder;

    Copy(Profile of) {
      this.of = of;
      this.name = of.name;
      this.engine = of.engine;
      this.workers = of.workers;
      this.coresPerWorker = of.coresPerWorker;
      this.memoryPerWorkerMb = of.memoryPerWorkerMb;
      this.masterPort = of.masterPort;
      this.masterWebPort = of.masterWebPort;
      this.workerWebPort = of.workerWebPort;
      this.resultsFolder = of.resultsFolder;
      this.dataFolder = of.dataFolder;
    }

    Profile profile() {
      return new Profile(
          of.schema,
          name,
          engine,
          workers,
          coresPerWorker,
          memoryPerWorkerMb,
          of.driverMemoryMb,
          masterPort,
          masterWebPort,
          resultsFolder,
          dataFolder,
          workerWebPort);
    }
  }
}
