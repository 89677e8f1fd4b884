package hearth.cluster.monitor;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An observation as cards: pure, so that every state can be tested without a cluster.
 *
 * @param master the master, if there is one
 * @param workers workers by name
 */
public record ClusterPicture(@Nullable MasterSnapshot master, List<WorkerSnapshot> workers) {

  /** So long a process may take until it answers or is registered. */
  static final Duration GRACE = Duration.ofSeconds(45);

  private static final long MIB = 1024L * 1024;

  public ClusterPicture {
    workers = List.copyOf(workers);
  }

  /** Draws the cards. Sizes that the master does not know come from the profile. */
  public static ClusterPicture of(Profile profile, Observation seen) {
    @Nullable MasterSnapshot master =
        seen.nodes().stream()
            .filter(node -> node.role() == Node.Role.MASTER)
            .findFirst()
            .map(node -> master(node, seen))
            .orElse(null);
    List<WorkerSnapshot> workers =
        seen.nodes().stream()
            .filter(node -> node.role() == Node.Role.WORKER)
            .map(node -> worker(profile, node, seen))
            .toList();
    return new ClusterPicture(master, workers);
  }

  /**
   * Where the cluster is, now that nobody starts or stops it: running when the master and as many
   * workers as wanted are alive and none is lost.
   */
  public Phase phase(Profile wanted) {
    if (master == null && workers.isEmpty()) {
      return Phase.STOPPED;
    }
    boolean masterUp = master != null && master.state() == NodeState.ALIVE;
    long up = workers.stream().filter(worker -> isUp(worker.state())).count();
    // Nobody counts on a worker that is being removed.
    long leaving = workers.stream().filter(w -> w.state() == NodeState.DRAINING).count();
    return masterUp && up + leaving == workers.size() && up >= wanted.workers()
        ? Phase.RUNNING
        : Phase.DEGRADED;
  }

  /**
   * This picture with the nodes that an earlier one shows and this one does not, as lost: somebody
   * else removed them. When nothing at all is left, somebody stopped the cluster, and nothing is
   * lost.
   */
  public ClusterPicture withVanished(
      @Nullable MasterSnapshot earlierMaster, List<WorkerSnapshot> earlierWorkers) {
    if (master == null && workers.isEmpty()) {
      return this;
    }
    Set<String> names = workers.stream().map(WorkerSnapshot::name).collect(Collectors.toSet());
    List<WorkerSnapshot> all = new ArrayList<>(workers);
    for (WorkerSnapshot earlier : earlierWorkers) {
      if (!names.contains(earlier.name())) {
        all.add(earlier.lost(NodeJudgement.vanished(earlier.name())));
      }
    }
    all.sort(
        Comparator.comparingInt((WorkerSnapshot worker) -> worker.name().length())
            .thenComparing(WorkerSnapshot::name));
    @Nullable MasterSnapshot present = master;
    if (present == null && earlierMaster != null) {
      present = earlierMaster.lost(NodeJudgement.vanished("master"));
    }
    return new ClusterPicture(present, all);
  }

  /** This picture while the engine cannot look: nothing is known of any node. */
  public ClusterPicture unseen(Problem why) {
    return new ClusterPicture(
        master == null ? null : master.lost(why),
        workers.stream().map(worker -> worker.lost(why)).toList());
  }

  private static boolean isUp(NodeState state) {
    return state == NodeState.ALIVE || state == NodeState.BUSY;
  }

  private static MasterSnapshot master(Node node, Observation seen) {
    NodeState usual = seen.master() == null ? startingOrLost(node, seen) : NodeState.ALIVE;
    NodeJudgement judgement = NodeJudgement.of(node, usual);
    return new MasterSnapshot(
        judgement.state(),
        "spark://127.0.0.1:" + node.port(Node.RPC),
        webUrl(node),
        memory(node, seen),
        node.started(),
        node.handle(),
        judgement.problem());
  }

  private static WorkerSnapshot worker(Profile profile, Node node, Observation seen) {
    MasterState master = seen.master();
    Optional<RegisteredWorker> registered =
        !node.alive() || master == null
            ? Optional.empty()
            : master
                .aliveWorker(node.port(Node.RPC))
                .or(() -> master.drainingWorker(node.port(Node.RPC)));
    NodeJudgement judgement = NodeJudgement.of(node, workerState(node, seen, registered));
    long offeredMb = registered.map(RegisteredWorker::memoryMb).orElse(profile.memoryPerWorkerMb());
    return new WorkerSnapshot(
        node.name(),
        judgement.state(),
        registered.map(RegisteredWorker::cores).orElse(profile.coresPerWorker()),
        registered.map(worker -> coresUsed(worker, seen)).orElse(0),
        memory(node, seen),
        (offeredMb + MemoryNeed.DAEMON_MB) * MIB,
        offeredMb * MIB,
        registered.map(RegisteredWorker::memoryUsedMb).orElse(0) * MIB,
        webUrl(node),
        node.started(),
        node.handle(),
        judgement.problem(),
        WorkerLoad.NONE);
  }

  private static NodeState workerState(
      Node node, Observation seen, Optional<RegisteredWorker> registered) {
    if (registered.isPresent()) {
      if (registered.get().draining()) {
        return NodeState.DRAINING;
      }
      return coresUsed(registered.get(), seen) > 0 ? NodeState.BUSY : NodeState.ALIVE;
    }
    // While the master is silent nothing is known against a worker whose process runs.
    boolean masterSilent = seen.aliveMaster().isPresent() && seen.master() == null;
    NodeState unregistered = startingOrLost(node, seen);
    return masterSilent && unregistered == NodeState.LOST ? NodeState.ALIVE : unregistered;
  }

  /** A session holds all cores; which of them work is for its jobs to tell. */
  private static int coresUsed(RegisteredWorker worker, Observation seen) {
    MasterState master = seen.master();
    return master != null && master.hasOnlySessions() ? 0 : worker.coresUsed();
  }

  private static NodeState startingOrLost(Node node, Observation seen) {
    boolean young = Duration.between(node.started(), seen.at()).compareTo(GRACE) < 0;
    return young ? NodeState.STARTING : NodeState.LOST;
  }

  private static long memory(Node node, Observation seen) {
    NodeUsage usage = seen.usage().get(node.name());
    return usage == null ? 0 : usage.memoryBytes();
  }

  private static String webUrl(Node node) {
    return "http://127.0.0.1:" + node.port(Node.WEB) + "/";
  }
}
