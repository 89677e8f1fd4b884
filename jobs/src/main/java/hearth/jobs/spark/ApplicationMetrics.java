package hearth.jobs.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.executor.TaskMetrics;

/** What the stages of an application used, added up. Not thread-safe. */
final class ApplicationMetrics {

  private static final double MILLIS = 1e3;

  private final Map<String, Double> sums = new LinkedHashMap<>();
  private double peakHeapBytes;

  /** Adds a completed stage. */
  void add(TaskMetrics stage) {
    add("bytesRead", stage.inputMetrics().bytesRead());
    add("recordsRead", stage.inputMetrics().recordsRead());
    add("shuffleWriteBytes", stage.shuffleWriteMetrics().bytesWritten());
    add("shuffleReadBytes", stage.shuffleReadMetrics().totalBytesRead());
    add("diskSpillBytes", stage.diskBytesSpilled());
    add("executorRunSeconds", stage.executorRunTime() / MILLIS);
    add("gcSeconds", stage.jvmGCTime() / MILLIS);
  }

  private void add(String name, double value) {
    sums.merge(name, value, Double::sum);
  }

  /** Takes note of an executor's peak. */
  void peak(ExecutorMetrics metrics) {
    peakHeapBytes = Math.max(peakHeapBytes, metrics.getMetricValue("JVMHeapMemory"));
  }

  /** All values by name; {@code peakHeapBytes} once it is known. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>(sums);
    if (peakHeapBytes > 0) {
      values.put("peakHeapBytes", peakHeapBytes);
    }
    return values;
  }
}
