package hearth.cluster.lifecycle;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes how many workers a running cluster has. Calls block until done. */
final class Scaling {

  private static final Logger LOG = LoggerFactory.getLogger(Scaling.class);

  private final ClusterEngine engine;
  private final ClusterMonitor monitor;
  private final Preflight preflight;
  private final RunningProfiles running;
  private final ClusterState state;
  private volatile ExecutorService calls = newThreads();

  Scaling(
      ClusterEngine engine,
      ClusterMonitor monitor,
      Preflight preflight,
      RunningProfiles running,
      ClusterState state) {
    this.engine = engine;
    this.monitor = monitor;
    this.preflight = preflight;
    this.running = running;
    this.state = state;
  }

  /** From now on the cluster is measured by this, also by a later Hearth. */
  void want(Profile wanted) {
    running.started(wanted);
    state.wanted(wanted);
  }

  /**
   * Starts workers until there are as many as wanted.
   *
   * @throws ClusterException when preflight forbids it, or one does not start: then all stays as it
   *     was
   */
  void grow(Profile before, Profile wanted) throws EngineException {
    Reconciliation plan = Reconciliation.between(wanted, monitor.observe(wanted.name()));
    Node master = plan.master();
    if (master == null) {
      throw Problems.notRunning();
    }
    List<Finding> findings = preflight.check(wanted, plan.missing());
    state.findings(findings);
    Problems.of(findings)
        .ifPresent(
            problem -> {
              throw problem;
            });
    want(wanted);
    try {
      startAll(wanted, master, plan.start());
    } catch (ClusterException e) {
      want(before);
      throw e;
    }
  }

  /** Starts one worker again that has just been removed. */
  void startAgain(Profile wanted, String name) throws EngineException {
    Node master =
        monitor.observe(wanted.name()).aliveMaster().orElseThrow(() -> Problems.notRunning());
    startAll(wanted, master, List.of(name));
  }

  /** Ends the starts under way. */
  void cancel() {
    ExecutorService ended = calls;
    calls = newThreads();
    ended.shutdownNow();
  }

  /**
   * The workers that go when only so many are to stay: dead ones first, then free ones, then those
   * with the highest numbers. Those that are going already are not counted.
   */
  static List<Node> leaving(Observation seen, int stay) {
    List<Node> workers = new ArrayList<>(staying(seen));
    workers.sort(
        Comparator.comparing(Node::alive)
            .thenComparing(node -> coresUsed(node, seen) > 0)
            .thenComparing(
                Comparator.<Node>comparingInt(node -> WorkerPages.number(node.name())).reversed()));
    return workers.subList(0, Math.max(0, workers.size() - stay));
  }

  /** The workers that nobody has asked to go. */
  static List<Node> staying(Observation seen) {
    return seen.nodes().stream()
        .filter(node -> node.role() == Node.Role.WORKER)
        .filter(node -> !Reconciliation.isDraining(node, seen))
        .toList();
  }

  private static int coresUsed(Node worker, Observation seen) {
    MasterState master = seen.master();
    return master == null
        ? 0
        : master
            .aliveWorker(worker.port(Node.RPC))
            .map(MasterState.RegisteredWorker::coresUsed)
            .orElse(0);
  }

  private void startAll(Profile wanted, Node master, List<String> names) {
    ExecutorService threads = calls;
    List<Future<Node>> starts = new ArrayList<>();
    for (String name : names) {
      starts.add(threads.submit(() -> engine.startWorker(wanted, master, name)));
    }
    List<Node> started = new ArrayList<>();
    ClusterException failure = null;
    for (Future<Node> start : starts) {
      try {
        started.add(start.get());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        failure = Problems.of(cause instanceof Exception known ? known : e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = Problems.of(e);
      }
    }
    if (failure != null) {
      started.forEach(this::takeBack);
      throw failure;
    }
  }

  private void takeBack(Node worker) {
    try {
      engine.remove(worker);
    } catch (EngineException e) {
      LOG.warn("{} was started in vain and could not be ended", worker.name(), e);
    }
  }

  private static ExecutorService newThreads() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().name("hearth-scale-", 0).factory());
  }
}
