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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Queue<Node> started = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-start-", 0).factory());

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
    fail(new ClusterException(Problems.CANCELLED));
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
      Reconciliation plan = call(this::preflight);
      try {
        return carryOut(plan);
      } catch (ClusterException e) {
        steps.failActive();
        calls.shutdownNow();
        calls.close(); // Waits: what is still being started must be known before it is taken back.
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
    Reconciliation plan = Reconciliation.between(wanted, monitor.observe(wanted.name()), revives);
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
      call(
          () -> {
            engine.remove(node);
            return node;
          });
    }
    steps.set(MASTER, State.ACTIVE);
    Node kept = plan.master();
    Node master = kept != null ? kept : call(() -> started(engine.startMaster(wanted)));
    steps.set(MASTER, State.DONE);
    startWorkers(master, plan);
    steps.set(READY, State.ACTIVE);
    Observation seen = call(() -> monitor.observe(wanted.name()));
    requireAllAlive(plan, seen);
    steps.set(READY, State.DONE);
    return seen;
  }

  private void prepare(EngineImage image) {
    steps.set(IMAGE, State.ACTIVE);
    call(
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

  private void startWorkers(Node master, Reconciliation plan) {
    // Starting a worker that runs is waiting until its master knows it.
    List<String> names = Stream.concat(plan.start().stream(), plan.waiting().stream()).toList();
    for (String name : plan.workers()) {
      steps.set(name, names.contains(name) ? State.ACTIVE : State.DONE);
    }
    List<Future<Node>> workers = new ArrayList<>();
    for (String name : names) {
      workers.add(
          submit(
              () -> {
                Node worker = started(engine.startWorker(wanted, master, name));
                steps.set(name, State.DONE);
                return worker;
              }));
    }
    workers.forEach(this::await);
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

  private <T> T call(Callable<T> task) {
    return await(submit(task));
  }

  private <T> Future<T> submit(Callable<T> task) {
    try {
      return calls.submit(
          () -> {
            try {
              return task.call();
            } catch (Exception e) {
              fail(e);
              throw e;
            }
          });
    } catch (RejectedExecutionException e) {
      throw failureOr(e);
    }
  }

  /** Only the first failure counts: it ends the other calls, whose failures follow from it. */
  private void fail(Exception first) {
    failure.compareAndSet(null, first);
    calls.shutdownNow();
  }

  private <T> T await(Future<T> result) {
    try {
      T value = result.get();
      if (failure.get() != null) {
        throw failureOr(new IllegalStateException("unreachable"));
      }
      return value;
    } catch (ExecutionException e) {
      throw failureOr(e);
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw failureOr(e);
    }
  }

  private ClusterException failureOr(Exception other) {
    Exception first = failure.get();
    return Problems.of(first != null ? first : other);
  }
}
