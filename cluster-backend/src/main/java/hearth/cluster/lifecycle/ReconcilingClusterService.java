package hearth.cluster.lifecycle;

import hearth.cluster.Subscription;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as reconcile. Starts, stops and adoptions run one after the other on one thread; a
 * second thread looks at the cluster once a second while somebody is subscribed.
 */
public final class ReconcilingClusterService implements ClusterService {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final String STOP = "stop";

  /** A task of 64 MB takes seconds; one that takes longer than this is repeated elsewhere. */
  private static final Duration DRAIN_WITHIN = Duration.ofMinutes(5);

  private static final Duration DRAIN_PAUSE = Duration.ofMillis(300);

  private final SelectedEngine engine;
  private final MasterView masterView;
  private final Preflight preflight;
  private final ClusterMonitor monitor;
  private final RunningProfiles running;
  private final ClusterState state;
  private final ClusterWatch watch;
  private final WorkerChanges workers;
  private final ClusterOperations operations;
  private final ScheduledExecutorService polls =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hearth-cluster-monitor").factory());

  private final List<Consumer<Profile>> stopListeners = new CopyOnWriteArrayList<>();

  // Guarded by this.
  private final Set<ClusterStart> starts = new HashSet<>();
  private @Nullable CompletableFuture<ClusterSnapshot> lastStart;
  private @Nullable CompletableFuture<ClusterSnapshot> lastStop;

  /**
   * @param engine runs the processes; selected here, and stays the caller's to close
   * @param masterView asks masters; closed with this service
   * @param preflight looks before a start
   * @param running the directory that tells with which profiles clusters were started
   * @param profile what snapshots show until the first start or adoption
   * @param clock tells the time of snapshots
   */
  public ReconcilingClusterService(
      SelectedEngine engine,
      MasterView masterView,
      Preflight preflight,
      Path running,
      Profile profile,
      Clock clock) {
    this(engine, masterView, preflight, running, profile, clock, POLL);
  }

  /**
   * @param poll after how long it looks again
   */
  ReconcilingClusterService(
      SelectedEngine engine,
      MasterView masterView,
      Preflight preflight,
      Path running,
      Profile profile,
      Clock clock,
      Duration poll) {
    this.engine = engine;
    this.masterView = masterView;
    this.preflight = preflight;
    this.monitor = new ClusterMonitor(engine, masterView, clock);
    this.running = new RunningProfiles(running, engine);
    this.state = new ClusterState(profile, clock);
    this.watch = new ClusterWatch(monitor, this.running, state);
    this.operations = new ClusterOperations(state, watch);
    this.workers =
        new WorkerChanges(
            monitor,
            state,
            new Scaling(engine, monitor, preflight, this.running, state),
            new Drains(engine, DRAIN_WITHIN, DRAIN_PAUSE),
            operations);
    ScheduledFuture<?> unused =
        polls.scheduleWithFixedDelay(
            watch::poll, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Calls {@code listener} with a cluster before it is stopped, on the thread that stops it. */
  public void beforeStop(Consumer<Profile> listener) {
    stopListeners.add(listener);
  }

  @Override
  public ClusterSnapshot snapshot() {
    return state.snapshot();
  }

  @Override
  public Subscription subscribe(Consumer<ClusterSnapshot> listener) {
    Subscription subscription = state.subscribe(listener);
    polls.execute(watch::poll);
    return subscription;
  }

  /** As {@link #subscribe}, but polling rests all the same. */
  public Subscription overhear(Consumer<ClusterSnapshot> listener) {
    return state.overhear(listener);
  }

  @Override
  public synchronized CompletableFuture<ClusterSnapshot> start(Profile wanted) {
    CompletableFuture<ClusterSnapshot> last = lastStart;
    if (last != null
        && !last.isDone()
        && starts.stream().allMatch(s -> s.wanted().equals(wanted))) {
      return last.copy();
    }
    ClusterStart start = new ClusterStart(engine, monitor, preflight, state, wanted);
    starts.add(start);
    CompletableFuture<ClusterSnapshot> result = operations.submit(() -> run(start));
    lastStart = result;
    return result.copy();
  }

  @Override
  public synchronized CompletableFuture<ClusterSnapshot> stop() {
    workers.cancel();
    starts.forEach(ClusterStart::cancel);
    lastStart = null;
    CompletableFuture<ClusterSnapshot> last = lastStop;
    if (last != null && !last.isDone() && starts.isEmpty()) {
      return last.copy();
    }
    CompletableFuture<ClusterSnapshot> result = operations.submit(this::runStop);
    lastStop = result;
    return result.copy();
  }

  @Override
  public CompletableFuture<ClusterSnapshot> adopt(Profile wanted) {
    return operations.submit(
        () -> {
          ClusterSnapshot found = new Adoption(engine, monitor, running, state).run(wanted);
          workers.resume();
          return found;
        });
  }

  @Override
  public CompletableFuture<Void> killWorker(String workerName) {
    return operations.submit(
        () -> {
          engine.kill(find(workerName));
          state.observed(monitor.observe(cluster()));
          return null;
        });
  }

  @Override
  public CompletableFuture<ClusterSnapshot> scale(int count) {
    return workers.scale(count);
  }

  @Override
  public CompletableFuture<ClusterSnapshot> removeWorker(String workerName) {
    return workers.remove(workerName);
  }

  @Override
  public CompletableFuture<ClusterSnapshot> restartWorker(String workerName) {
    return workers.restart(workerName);
  }

  @Override
  public void report(JobNews news) {
    state.report(news);
  }

  @Override
  public InputStream log(String nodeName, long offset) throws IOException {
    return new NodeLogs(engine).open(cluster(), nodeName, offset);
  }

  private ClusterSnapshot run(ClusterStart start) throws EngineException {
    try {
      Profile wanted = start.wanted();
      requireThisCluster(wanted);
      state.begin(wanted, Phase.STARTING);
      running.started(wanted);
      return state.settled(wanted, start.run());
    } finally {
      synchronized (this) {
        starts.remove(start);
      }
    }
  }

  /** One cluster at a time: another one, or the same on another engine, must be stopped first. */
  private void requireThisCluster(Profile wanted) throws EngineException {
    ClusterSnapshot now = snapshot();
    if (!ClusterState.isUp(now.phase())) {
      engine.select(wanted.engine());
    } else if (!now.profile().name().equals(wanted.name())) {
      throw Problems.otherClusterRuns(now.profile().name(), wanted.name());
    } else if (!wanted.engine().equals(engine.name())) {
      throw Problems.otherEngineRuns(engine.name(), wanted.engine());
    }
  }

  private ClusterSnapshot runStop() throws EngineException {
    Profile profile = snapshot().profile();
    state.begin(profile, Phase.STOPPING);
    StartSteps steps = new StartSteps(List.of(STOP), state::steps);
    steps.set(STOP, StartStep.State.ACTIVE);
    stopListeners.forEach(listener -> listener.accept(profile));
    try {
      engine.cleanUp(profile.name());
    } catch (EngineException e) {
      steps.failActive();
      throw e;
    }
    running.ended(profile.name());
    steps.set(STOP, StartStep.State.DONE);
    return state.stopped(profile);
  }

  private Node find(String workerName) throws EngineException {
    return engine.observe(cluster()).stream()
        .filter(node -> node.role() == Node.Role.WORKER && node.alive())
        .filter(node -> node.name().equals(workerName))
        .findFirst()
        .orElseThrow(() -> Problems.noSuchWorker(workerName));
  }

  private String cluster() {
    return snapshot().profile().name();
  }

  @Override
  public void close() {
    synchronized (this) {
      starts.forEach(ClusterStart::cancel);
    }
    workers.close();
    polls.shutdownNow();
    operations.close();
    state.close();
    masterView.close();
  }
}
