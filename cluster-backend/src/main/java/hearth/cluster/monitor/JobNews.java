package hearth.cluster.monitor;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What jobs do on the cluster.
 *
 * @param events what happened to them since the last news
 * @param loads what they do now on each worker, by the port of its page
 */
public record JobNews(List<ClusterEvent> events, Map<Integer, WorkerLoad> loads) {

  /** Nothing runs and nothing happened. */
  public static final JobNews NONE = new JobNews(List.of(), Map.of());

  public JobNews {
    events = List.copyOf(events);
    loads = Map.copyOf(loads);
  }

  /** The workers with what jobs do on them. On a lost one nothing runs, whoever still says so. */
  public List<WorkerSnapshot> on(List<WorkerSnapshot> workers) {
    return workers.stream().map(worker -> worker.with(loadOf(worker))).toList();
  }

  private WorkerLoad loadOf(WorkerSnapshot worker) {
    return worker.state() == NodeState.LOST
        ? WorkerLoad.NONE
        : loads.getOrDefault(URI.create(worker.webUrl()).getPort(), WorkerLoad.NONE);
  }
}
