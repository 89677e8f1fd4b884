package hearth.cluster.queue;

import hearth.jobs.contract.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the present attempt at a job differs from what was submitted, and why there is another one.
 *
 * @param driverMemoryMb heap of the driver in MiB, or null for as much as usual
 * @param executorCores cores of each executor, or null for as many as there are
 * @param notBefore when it may start at the earliest; null when it need not wait
 * @param reason why the attempt before failed, where nobody asked for this one; else null
 */
record Retry(
    @Nullable Integer driverMemoryMb,
    @Nullable Integer executorCores,
    @Nullable Instant notBefore,
    @Nullable String reason) {

  /** Of a first attempt. */
  static final Retry NONE = new Retry(null, null, null, null);

  /** Whether the attempt has other sizes than the first one. */
  boolean isOtherwise() {
    return driverMemoryMb != null || executorCores != null;
  }

  /** The one after this, with a further change. */
  Retry next(Change change, @Nullable Instant start, @Nullable String why) {
    Integer driver = driverMemoryMb;
    Integer cores = executorCores;
    if (change instanceof Change.DriverMemory more) {
      driver = more.mb();
    } else if (change instanceof Change.ExecutorCores fewer) {
      cores = fewer.cores();
    }
    return new Retry(driver, cores, start, why);
  }
}
