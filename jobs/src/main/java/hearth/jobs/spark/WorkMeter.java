package hearth.jobs.spark;

import hearth.jobs.contract.WorkDone;
import org.apache.spark.executor.TaskMetrics;
import org.jspecify.annotations.Nullable;

/** Adds up what an application's tasks did. Not thread-safe. */
final class WorkMeter {

  private static final double NANOS = 1e9;

  private boolean any;
  private long tasks;
  private long shuffleRead;
  private long shuffleWritten;
  private long cpuNanos;

  /**
   * A task has ended.
   *
   * @param metrics what it used; null of some that failed
   */
  void add(boolean successful, @Nullable TaskMetrics metrics) {
    any = true;
    tasks += successful ? 1 : 0;
    if (metrics != null) {
      shuffleRead += metrics.shuffleReadMetrics().totalBytesRead();
      shuffleWritten += metrics.shuffleWriteMetrics().bytesWritten();
      cpuNanos += metrics.executorCpuTime();
    }
  }

  /** The sums, or null as long as no task has ended. */
  @Nullable WorkDone now() {
    return any ? new WorkDone(tasks, shuffleRead, shuffleWritten, cpuNanos / NANOS) : null;
  }
}
