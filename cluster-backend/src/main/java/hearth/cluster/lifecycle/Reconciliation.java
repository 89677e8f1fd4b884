package hearth.cluster.lifecycle;

import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The difference between a wanted profile and what was observed: pure.
 *
 * @param master the master that stays, or null when one is to be started
 * @param remove what is to be ended first: surplus, dead, or of another size than wanted
 * @param start names of the workers to start, in order
 */
record Reconciliation(@Nullable Node master, List<Node> remove, List<String> start) {

  Reconciliation {
    remove = List.copyOf(remove);
    start = List.copyOf(start);
  }

  static Reconciliation between(Profile wanted, Observation seen) {
    List<String> names = workerNames(wanted);
    Node master = seen.aliveMaster().filter(node -> hasWantedPorts(wanted, node)).orElse(null);
    if (master == null) {
      // Workers look for the master that they registered with: without it all begin anew.
      return new Reconciliation(null, seen.nodes(), names);
    }
    List<Node> workers =
        seen.nodes().stream().filter(node -> node.role() == Node.Role.WORKER).toList();
    List<Node> remove = new ArrayList<>();
    List<String> start = new ArrayList<>(names);
    for (Node worker : workers) {
      if (names.contains(worker.name()) && isAsWanted(wanted, worker, seen)) {
        start.remove(worker.name());
      } else {
        remove.add(worker);
      }
    }
    return new Reconciliation(master, remove, start);
  }

  /** {@code worker-1}, {@code worker-2}, …: as many as the profile wants. */
  static List<String> workerNames(Profile wanted) {
    return IntStream.rangeClosed(1, wanted.workers()).mapToObj(i -> "worker-" + i).toList();
  }

  MissingNodes missing() {
    Set<Integer> freed =
        remove.stream()
            .filter(Node::alive)
            .flatMap(node -> node.ports().values().stream())
            .collect(Collectors.toSet());
    return new MissingNodes(
        master == null, start.stream().map(WorkerPages::number).toList(), freed);
  }

  private static boolean isAsWanted(Profile wanted, Node worker, Observation seen) {
    return worker.alive()
        && isWanted(WorkerPages.fixed(wanted, worker.name()), worker, Node.WEB)
        && hasWantedSize(wanted, worker, seen);
  }

  private static boolean hasWantedPorts(Profile wanted, Node master) {
    return isWanted(wanted.masterPort(), master, Node.RPC)
        && isWanted(wanted.masterWebPort(), master, Node.WEB);
  }

  private static boolean isWanted(@Nullable Integer port, Node master, String portName) {
    return port == null || Objects.equals(port, master.ports().get(portName));
  }

  /** What the master does not know cannot differ. */
  private static boolean hasWantedSize(Profile wanted, Node worker, Observation seen) {
    MasterState master = seen.master();
    return master == null
        || master
            .aliveWorker(worker.port(Node.RPC))
            .map(
                known ->
                    known.cores() == wanted.coresPerWorker()
                        && known.memoryMb() == wanted.memoryPerWorkerMb())
            .orElse(true);
  }
}
