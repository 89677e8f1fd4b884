package hearth.cluster.metrics;

import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeHistory;
import hearth.cluster.monitor.WorkerSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a picture of a cluster says in figures: pure. A node that was not measured says nothing. */
final class ClusterSampler {

  /** A processor reading that is older says nothing of now. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private static final String MASTER = "master";

  private final ClusterSnapshot seen;
  private final long at;
  private final List<Sample> samples = new ArrayList<>();
  private long memory;
  private double cpu;
  private boolean cpuKnown;

  private ClusterSampler(ClusterSnapshot seen) {
    this.seen = seen;
    this.at = seen.at().toEpochMilli();
  }

  static List<Sample> samples(ClusterSnapshot seen) {
    return new ClusterSampler(seen).samples();
  }

  private List<Sample> samples() {
    MasterSnapshot master = seen.master();
    if (master != null) {
      node(MASTER, master.memoryBytes());
    }
    for (WorkerSnapshot worker : seen.workers()) {
      node(worker.name(), worker.memoryBytes());
    }
    if (memory > 0) {
      whole(Figure.MEMORY, memory);
      if (cpuKnown) {
        whole(Figure.CPU, cpu);
      }
      whole(Figure.CORES_HELD, seen.workers().stream().mapToInt(WorkerSnapshot::coresUsed).sum());
      whole(
          Figure.TASKS_RUNNING,
          seen.workers().stream().mapToInt(worker -> worker.load().tasksRunning()).sum());
    }
    return samples;
  }

  private void node(String name, long memoryBytes) {
    if (memoryBytes <= 0) {
      return;
    }
    Subject node = Subject.node(cluster(), name);
    memory += memoryBytes;
    samples.add(new Sample(node, Figure.MEMORY, at, memoryBytes));
    NodeHistory history = seen.history().of(name);
    int last = history.size() - 1;
    if (last > 0 && at - history.atMillis(last) <= FRESH.toMillis()) {
      cpu += history.cpuCores(last);
      cpuKnown = true;
      samples.add(new Sample(node, Figure.CPU, at, history.cpuCores(last)));
    }
  }

  private void whole(Figure figure, double value) {
    samples.add(new Sample(Subject.cluster(cluster()), figure, at, value));
  }

  private String cluster() {
    return seen.profile().name();
  }
}
