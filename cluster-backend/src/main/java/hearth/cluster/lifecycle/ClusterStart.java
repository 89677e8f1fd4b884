package hearth.cluster.lifecycle;

import hearth.cluster.engine.Capability;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.Observation;
import hearth.cluster.monitor.StartStep.State;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start: makes the difference between wanted and observed, master first, then workers side by
 * side. When it fails or is cancelled it takes back what it began.
 */
final class ClusterStart {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterStart.class);

  private static final String PREFLIGHT = "preflight";
  private static final String IMAGE = "image";
  private static final String MASTER = "master";
  private static final String READY = "ready";

  private final ClusterEngine engine;
  private final ClusterMonitor monitor;
  private final Preflight preflight;
  private final ClusterState state;
  private final Profile wanted;
  private volatile StartSteps steps;
  private final Map<String, Future<Node>> workers = new HashMap<>();
  private @Nullable Map<String, Integer> workersOf;
  private final Queue<Node> started = new ConcurrentLinkedQueue<>();
  private final StartCalls calls = new StartCalls();

  ClusterStart(
      ClusterEngine engine,
      ClusterMonitor monitor,
      Preflight preflight,
      ClusterState state,
      Profile wanted) {
    this.engine = engine;
    this.monitor = monitor;
    this.preflight = preflight;
    this.state = state;
    this.wanted = wanted;
    this.steps = new StartSteps(List.of(), state::steps);
  }

  Profile wanted() {
    return wanted;
  }

  /** Ends the start soon: calls under way are interrupted and no further ones are made. */
  void cancel() {
    calls.fail(new ClusterException(Problems.CANCELLED));
  }

  /**
   * Runs the start to its end.
   *
   * @return the cluster, all of it alive
   * @throws ClusterException when it failed or was cancelled; what it began is gone
   */
  Observation run() {
    steps = new StartSteps(stepIds(Reconciliation.workerNames(wanted)), state::steps);
    try (calls) {
      Reconciliation plan = calls.call(this::preflight);
      try {
        return carryOut(plan);
      } catch (ClusterException e) {
        steps.failActive();
        calls.end(); // Waits: what is still being started must be known before it is taken back.
        takeBack(plan);
        throw explained(e, plan);
      }
    } catch (ClusterException e) {
      steps.failActive();
      throw e;
    }
  }

  private List<String> stepIds(List<String> workers) {
    List<String> ids = new ArrayList<>(List.of(PREFLIGHT));
    if (engine.image().isPresent()) {
      ids.add(IMAGE);
    }
    ids.add(MASTER);
    ids.addAll(workers);
    ids.add(READY);
    return ids;
  }

  private Reconciliation preflight() throws EngineException {
    steps.set(PREFLIGHT, State.ACTIVE);
    boolean revives = engine.capabilities().contains(Capability.REVIVES_MASTER);
    Reconciliation plan = Reconciliation.between(wanted, monitor.glance(wanted.name()), revives);
    List<Finding> findings = preflight.check(wanted, plan.missing());
    state.findings(findings);
    Problems.of(findings)
        .ifPresent(
            problem -> {
              throw problem;
            });
    if (!plan.workers().equals(Reconciliation.workerNames(wanted))) {
      // A cluster that was scaled may lack a number in between.
      steps = new StartSteps(stepIds(plan.workers()), state::steps);
    }
    steps.set(PREFLIGHT, State.DONE);
    return plan;
  }

  /**
   * A port that another program took between the check and the start is found by a second check,
   * which names the holder and what would mend it.
   */
  private ClusterException explained(ClusterException failed, Reconciliation plan) {
    if (!(failed.getCause() instanceof EngineException.PortTaken)) {
      return failed;
    }
    try {
      List<Finding> findings = preflight.check(wanted, plan.missing());
      state.findings(findings);
      return Problems.of(findings).orElse(failed);
    } catch (EngineException e) {
      LOG.warn("After a port was lost, the engine cannot look", e);
      return failed;
    }
  }

  private Observation carryOut(Reconciliation plan) {
    engine.image().ifPresent(this::prepare);
    for (Node node : plan.remove()) {
      calls.call(
          () -> {
            engine.remove(node);
            return node;
          });
    }
    steps.set(MASTER, State.ACTIVE);
    Node kept = plan.master();
    Node master =
        kept != null
            ? kept
            : calls.call(
                () -> started(engine.startMaster(wanted, begun -> startWorkers(begun, plan))));
    steps.set(MASTER, State.DONE);
    startWorkers(master, plan);
    workers.values().forEach(calls::await);
    steps.set(READY, State.ACTIVE);
    Observation seen = calls.call(() -> monitor.observe(wanted.name()));
    requireAllAlive(plan, seen);
    steps.set(READY, State.DONE);
    return seen;
  }

  private void prepare(EngineImage image) {
    steps.set(IMAGE, State.ACTIVE);
    calls.call(
        () -> {
          image.prepare(
              progress ->
                  steps.detail(
                      IMAGE,
                      "%s (%d %%)".formatted(progress.text(), (int) (100 * progress.fraction()))));
          return image;
        });
    steps.set(IMAGE, State.DONE);
  }

  /** Starts the workers of a master side by side, unless they were started for it already. */
  private synchronized void startWorkers(Node master, Reconciliation plan) {
    if (master.ports().equals(workersOf)) {
      return;
    }
    workersOf = master.ports();
    // Workers of a master that lost its ports look for it in vain.
    workers.values().forEach(vain -> vain.cancel(true));
    workers.clear();
    // Starting a worker that runs is waiting until its master knows it.
    List<String> names = Stream.concat(plan.start().stream(), plan.waiting().stream()).toList();
    for (String name : plan.workers()) {
      steps.set(name, names.contains(name) ? State.ACTIVE : State.DONE);
    }
    for (String name : names) {
      workers.put(name, calls.submit(() -> startWorker(master, name)));
    }
  }

  private Node startWorker(Node master, String name) throws EngineException {
    try {
      Node worker = started(engine.startWorker(wanted, master, name));
      steps.set(name, State.DONE);
      return worker;
    } catch (EngineException e) {
      if (!isCurrent(master)) {
        throw new CancellationException();
      }
      throw e;
    }
  }

  private synchronized boolean isCurrent(Node master) {
    return master.ports().equals(workersOf);
  }

  private void requireAllAlive(Reconciliation plan, Observation seen) {
    List<String> alive =
        seen.nodes().stream().filter(Node::alive).map(Node::name).collect(Collectors.toList());
    List<String> missing = new ArrayList<>(plan.workers());
    missing.add(0, MASTER);
    missing.removeAll(alive);
    if (!missing.isEmpty()) {
      throw Problems.missingAfterStart(String.join(", ", missing));
    }
  }

  private void takeBack(Reconciliation plan) {
    try {
      if (plan.master() == null) {
        engine.cleanUp(wanted.name());
      } else {
        for (Node node : started) {
          engine.remove(node);
        }
      }
    } catch (EngineException e) {
      LOG.warn("What the failed start of {} left could not be ended", wanted.name(), e);
    }
  }

  private Node started(Node node) {
    started.add(node);
    return node;
  }
}
