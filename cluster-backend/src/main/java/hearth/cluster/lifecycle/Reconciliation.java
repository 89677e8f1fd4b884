package hearth.cluster.lifecycle;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.preflight.MissingNodes;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The difference between a wanted profile and what was observed: pure.
 *
 * @param master the master that stays, or null when one is to be started
 * @param keep the workers that stay, as many as are wanted at most; when a master is to be started,
 *     they wait for it
 * @param remove what is to be ended first: surplus, dead, of another size than wanted, or one whose
 *     executors the system just ended for memory
 * @param start names of the workers to start, in order
 */
record Reconciliation(
    @Nullable Node master, List<Node> keep, List<Node> remove, List<String> start) {

  Reconciliation {
    keep = List.copyOf(keep);
    remove = List.copyOf(remove);
    start = List.copyOf(start);
  }

  /** The difference where a dead master takes its workers with it. */
  static Reconciliation between(Profile wanted, Observation seen) {
    return between(wanted, seen, false);
  }

  /**
   * The difference.
   *
   * @param revives whether a new master takes over from a dead one
   */
  static Reconciliation between(Profile wanted, Observation seen, boolean revives) {
    Node master = seen.aliveMaster().filter(node -> hasWantedPorts(wanted, node)).orElse(null);
    if (master == null && !(revives && leftMaster(wanted, seen))) {
      // Workers look for the master that they registered with: without it all begin anew.
      return new Reconciliation(null, List.of(), seen.nodes(), workerNames(wanted));
    }
    List<Node> keep = new ArrayList<>();
    List<Node> remove = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Node worker : seen.nodes()) {
      if (worker.role() != Node.Role.WORKER) {
        continue;
      }
      if (isDraining(worker, seen)) {
        taken.add(worker.name()); // It goes by itself.
      } else if (keep.size() < wanted.workers() && isAsWanted(wanted, worker, seen)) {
        keep.add(worker);
        taken.add(worker.name());
      } else {
        remove.add(worker);
      }
    }
    return new Reconciliation(
        master, keep, remove, newNames(wanted.workers() - keep.size(), remove, taken));
  }

  /** Whether a dead master is there: its successor learns from it what to recover, and where. */
  private static boolean leftMaster(Profile wanted, Observation seen) {
    return seen.nodes().stream()
        .filter(node -> node.role() == Node.Role.MASTER && !node.alive())
        .anyMatch(node -> hasWantedPorts(wanted, node));
  }

  /** Names of the workers that run and wait for the master that is to be started. */
  List<String> waiting() {
    return master != null ? List.of() : keep.stream().map(Node::name).toList();
  }

  /** Names of those that are replaced first, then the lowest numbers that are free. */
  private static List<String> newNames(int count, List<Node> replaced, Set<String> taken) {
    return Stream.concat(
            replaced.stream().map(Node::name),
            IntStream.iterate(1, i -> i + 1).mapToObj(Reconciliation::workerName))
        .filter(name -> !taken.contains(name))
        .distinct()
        .limit(count)
        .sorted(Comparator.comparingInt(WorkerPages::number))
        .toList();
  }

  /** All workers that there will be, by name. */
  List<String> workers() {
    return Stream.concat(keep.stream().map(Node::name), start.stream())
        .sorted(Comparator.comparingInt(WorkerPages::number))
        .toList();
  }

  /** Whether a worker was asked to take no more tasks: it is on its way out. */
  static boolean isDraining(Node worker, Observation seen) {
    MasterState master = seen.master();
    return worker.alive()
        && master != null
        && master.drainingWorker(worker.port(Node.RPC)).isPresent();
  }

  /** {@code worker-1}, {@code worker-2}, …: as many as the profile wants. */
  static List<String> workerNames(Profile wanted) {
    return IntStream.rangeClosed(1, wanted.workers()).mapToObj(Reconciliation::workerName).toList();
  }

  private static String workerName(int number) {
    return "worker-" + number;
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
        && worker.condition() != NodeCondition.OOM_KILLED
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
