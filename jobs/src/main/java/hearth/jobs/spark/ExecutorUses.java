package hearth.jobs.spark;

import hearth.jobs.contract.ExecutorUse;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** What an application's executors do, from what Spark says of them. Not thread-safe. */
final class ExecutorUses {

  private static final String HEAP = "JVMHeapMemory";
  private static final int MIB_BITS = 20;

  private final int heapMaxMb;
  private final Map<String, Executor> executors = new LinkedHashMap<>();

  /**
   * @param heapMaxMb the heap of each executor, in MiB
   */
  ExecutorUses(int heapMaxMb) {
    this.heapMaxMb = heapMaxMb;
  }

  void added(String id, ExecutorInfo info) {
    executors.put(id, new Executor(workerPort(info), info.totalCores()));
  }

  void removed(String id) {
    executors.remove(id);
  }

  boolean isEmpty() {
    return executors.isEmpty();
  }

  void taskStarted(String id) {
    executors.computeIfPresent(id, (key, executor) -> executor.tasks(1));
  }

  void taskEnded(String id) {
    executors.computeIfPresent(id, (key, executor) -> executor.tasks(-1));
  }

  /** Takes note of the most that an executor used lately, as each of its stages has it. */
  void measured(String id, Collection<ExecutorMetrics> lately) {
    long heap = lately.stream().mapToLong(one -> one.getMetricValue(HEAP)).max().orElse(0);
    // A task that was quicker than the measuring brings none.
    if (heap > 0) {
      executors.computeIfPresent(id, (key, executor) -> executor.heap(heap));
    }
  }

  /** As it is now, in the order in which they came. */
  List<ExecutorUse> now() {
    return executors.entrySet().stream()
        .map(entry -> entry.getValue().use(entry.getKey(), heapMaxMb))
        .toList();
  }

  /** A worker gives its executors the addresses of their logs, which are below its own page. */
  private static @Nullable Integer workerPort(ExecutorInfo info) {
    return CollectionConverters.asJava(info.logUrlMap()).values().stream()
        .map(url -> URI.create(url).getPort())
        .filter(port -> port > 0)
        .findFirst()
        .orElse(null);
  }

  private static final class Executor {
    private final @Nullable Integer workerPort;
    private final int cores;
    private int tasks;
    private long heapBytes;

    Executor(@Nullable Integer workerPort, int cores) {
      this.workerPort = workerPort;
      this.cores = cores;
    }

    Executor tasks(int more) {
      tasks = Math.max(0, tasks + more);
      return this;
    }

    Executor heap(long bytes) {
      heapBytes = bytes;
      return this;
    }

    /** Spark tells of the next task on a core before it tells of the end of the one before. */
    ExecutorUse use(String id, int heapMaxMb) {
      int running = Math.min(tasks, cores);
      return new ExecutorUse(id, workerPort, running, (int) (heapBytes >> MIB_BITS), heapMaxMb);
    }
  }
}
