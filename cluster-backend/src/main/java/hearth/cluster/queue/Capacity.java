package hearth.cluster.queue;

import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.WorkerSize;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a cluster has for jobs. */
final class Capacity {

  private Capacity() {}

  /**
   * The workers that run, and those that the profile wants and that nobody has seen yet: they are
   * on their way. One that is dead is none.
   */
  static List<WorkerSize> of(Profile profile, List<Node> nodes) {
    Set<String> names = new TreeSet<>();
    for (int i = 1; i <= profile.workers(); i++) {
      names.add("worker-" + i);
    }
    for (Node node : nodes) {
      if (node.role() == Node.Role.WORKER && node.alive()) {
        names.add(node.name());
      } else {
        names.remove(node.name());
      }
    }
    return names.stream()
        .map(name -> new WorkerSize(name, profile.coresPerWorker(), profile.memoryPerWorkerMb()))
        .toList();
  }
}
