package hearth.cluster.monitor;

import hearth.cluster.monitor.ClusterEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened between two pictures of a cluster: pure. */
public final class ClusterTimeline {

  /** The most events that are kept. */
  public static final int MOST = 200;

  private static final Set<Phase> UP = Set.of(Phase.RUNNING, Phase.DEGRADED);
  private static final Set<Kind> BEGIN = Set.of(Kind.STARTED, Kind.ADOPTED);
  private static final Set<Kind> END = Set.of(Kind.STOPPED, Kind.ENDED, Kind.START_FAILED);
  private static final Set<NodeState> WELL = Set.of(NodeState.ALIVE, NodeState.BUSY);
  private static final Set<NodeState> UNWELL =
      Set.of(NodeState.LOST, NodeState.UNHEALTHY, NodeState.OOM_KILLED);

  private final ClusterSnapshot before;
  private final ClusterSnapshot now;
  private final List<ClusterEvent> events = new ArrayList<>();

  private ClusterTimeline(ClusterSnapshot before, ClusterSnapshot now) {
    this.before = before;
    this.now = now;
  }

  /** What {@code now} shows that {@code before} did not, nodes first. */
  public static List<ClusterEvent> between(ClusterSnapshot before, ClusterSnapshot now) {
    ClusterTimeline timeline = new ClusterTimeline(before, now);
    boolean found = before.phase() == Phase.STOPPED && UP.contains(now.phase());
    boolean ending = now.phase() == Phase.STOPPING || now.phase() == Phase.STOPPED;
    if (!found && !ending && now.phase() != Phase.FAILED) {
      timeline.master();
      timeline.workers();
    }
    timeline.phase();
    return List.copyOf(timeline.events);
  }

  /** The past of {@code now}: that of {@code before}, and what happened between them. */
  public static ClusterHistory continued(
      ClusterSnapshot before, ClusterSnapshot now, Map<String, NodeHistory> nodes) {
    return new ClusterHistory(nodes, before.history().events()).with(between(before, now));
  }

  private void phase() {
    Phase was = before.phase();
    Phase is = now.phase();
    if (was == is) {
      return;
    }
    Problem problem = now.problem();
    String why = problem == null ? "" : problem.message();
    if (is == Phase.STOPPED) {
      add(UP.contains(was) ? Kind.ENDED : Kind.STOPPED, "", "");
    } else if (was == Phase.STARTING && (is == Phase.FAILED || problem != null)) {
      add(Kind.START_FAILED, "", why);
    } else if (was == Phase.STARTING && UP.contains(is) && !isTold()) {
      add(Kind.STARTED, "", "");
    } else if (was == Phase.STOPPED && UP.contains(is)) {
      add(Kind.ADOPTED, "", "");
    }
  }

  /** Whether the list says already that it runs: starting what runs, or mending it, is no start. */
  private boolean isTold() {
    List<ClusterEvent> told = before.history().events();
    for (int i = told.size() - 1; i >= 0; i--) {
      Kind kind = told.get(i).kind();
      if (BEGIN.contains(kind) || END.contains(kind)) {
        return BEGIN.contains(kind);
      }
    }
    return false;
  }

  private void master() {
    boolean wasLost = isLost(before.master());
    boolean isLost = isLost(now.master());
    if (isLost && !wasLost) {
      Problem problem = Objects.requireNonNull(now.master()).problem();
      add(Kind.MASTER_LOST, "master", problem == null ? "" : problem.message());
    } else if (wasLost && now.master() != null && !isLost) {
      add(Kind.MASTER_BACK, "master", "");
    }
  }

  private static boolean isLost(@Nullable MasterSnapshot master) {
    return master != null && UNWELL.contains(master.state());
  }

  private void workers() {
    Map<String, WorkerSnapshot> was = byName(before);
    Map<String, WorkerSnapshot> is = byName(now);
    for (WorkerSnapshot worker : before.workers()) {
      if (!is.containsKey(worker.name()) && worker.state() != NodeState.LOST) {
        add(Kind.WORKER_REMOVED, worker.name(), "");
      }
    }
    for (WorkerSnapshot worker : now.workers()) {
      WorkerSnapshot earlier = was.get(worker.name());
      boolean same = earlier != null && earlier.pid().equals(worker.pid());
      changed(same && earlier != null ? earlier.state() : NodeState.STARTING, worker);
    }
  }

  private void changed(NodeState was, WorkerSnapshot worker) {
    NodeState is = worker.state();
    if (was == is || WELL.contains(was) && WELL.contains(is)) {
      return;
    }
    Problem problem = worker.problem();
    String why = problem == null ? "" : problem.message();
    if (WELL.contains(is)) {
      add(was == NodeState.STARTING ? Kind.WORKER_ADDED : Kind.WORKER_BACK, worker.name(), "");
    } else if (is == NodeState.DRAINING) {
      add(Kind.WORKER_DRAINING, worker.name(), "");
    } else if (is == NodeState.UNHEALTHY) {
      add(Kind.WORKER_UNHEALTHY, worker.name(), why);
    } else if (is == NodeState.OOM_KILLED) {
      add(Kind.WORKER_OOM_KILLED, worker.name(), why);
    } else if (is == NodeState.LOST) {
      add(Kind.WORKER_LOST, worker.name(), why);
    }
  }

  private static Map<String, WorkerSnapshot> byName(ClusterSnapshot snapshot) {
    return snapshot.workers().stream()
        .collect(Collectors.toMap(WorkerSnapshot::name, Function.identity(), (a, b) -> b));
  }

  private void add(Kind kind, String node, String detail) {
    events.add(new ClusterEvent(now.at(), kind, node, detail));
  }
}
