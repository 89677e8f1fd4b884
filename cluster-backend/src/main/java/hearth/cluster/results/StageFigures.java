package hearth.cluster.results;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage of an application that has ended, as Spark wrote it down.
 *
 * @param name what it did
 * @param tasks how many tasks it had
 * @param submitted when it began
 * @param completed when it ended
 * @param failure Spark's reason, or null when it did not fail
 * @param sums its tasks' metrics added up, by Spark's names without {@code internal.metrics.}, such
 *     as {@code executorRunTime} (ms), {@code executorCpuTime} (ns) and {@code
 *     shuffle.write.bytesWritten}
 */
public record StageFigures(
    String name,
    int tasks,
    @Nullable Instant submitted,
    @Nullable Instant completed,
    @Nullable String failure,
    Map<String, Long> sums) {
  public StageFigures {
    sums = Map.copyOf(sums);
  }

  /** A sum, 0 when Spark has none. */
  public long sum(String metric) {
    return sums.getOrDefault(metric, 0L);
  }
}
