package hearth.cluster.scaling;

import hearth.cluster.HearthLock;
import hearth.cluster.LatestPublisher;
import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.preflight.Preflight;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scaling experiments through the queue: one thread brings each a step further. */
public final class QueuedScalings implements Scalings {

  private static final Logger LOG = LoggerFactory.getLogger(QueuedScalings.class);
  private static final Duration NEWS = Duration.ofMillis(200);
  private static final Duration TICK = Duration.ofMillis(500);

  /** Between two looks while nothing is to be done: another Hearth may begin something. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final ClusterService cluster;
  private final JobService jobs;
  private final ScalingPlanner planner;
  private final ScalingStore store;
  private final HearthLock lock;
  private final Clock clock;
  private final ScalingStep step;
  private final Duration tick;
  private final LatestPublisher<List<ScalingSnapshot>> news =
      new LatestPublisher<>("hearth-scaling-news", NEWS, List.of());
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hearth-scaling").factory());

  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("hearth-scaling-call-", 0).factory());

  /** What the one under way does. */
  private volatile @Nullable String doing;

  /** Lets the cluster be looked at while an experiment is under way. */
  private @Nullable Subscription watch;

  /** When the next step is due, as {@link System#nanoTime} tells it. */
  private volatile long nextLook = System.nanoTime();

  private boolean troubled;

  /**
   * @param preflight judges the largest cluster of an experiment before it begins
   * @param folder where experiments are kept
   */
  public QueuedScalings(
      ClusterService cluster, JobService jobs, Preflight preflight, Path folder, Clock clock) {
    this(cluster, jobs, preflight, folder, clock, TICK);
  }

  /** As the other one, with another pause between two steps. */
  QueuedScalings(
      ClusterService cluster,
      JobService jobs,
      Preflight preflight,
      Path folder,
      Clock clock,
      Duration tick) {
    this.tick = tick;
    this.cluster = cluster;
    this.jobs = jobs;
    this.planner = new ScalingPlanner(cluster, jobs, preflight, clock);
    this.store = new ScalingStore(folder);
    this.lock = new HearthLock(folder.resolve("lock"));
    this.clock = clock;
    this.step = new ScalingStep(cluster, jobs, clock);
  }

  /** Reads what there is, and from now on brings experiments further. */
  public void open() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::tick, 0, tick.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether an experiment is under way, so that nothing else is to disturb the cluster. */
  public boolean isBusy() {
    return all().stream().anyMatch(one -> one.plan().end() == null);
  }

  @Override
  public CompletableFuture<ScalingSnapshot> start(ScalingDraft draft) {
    return call(
        () -> {
          ScalingPlan plan = planner.plan(draft);
          store.save(plan);
          publish();
          return find(plan.id()).orElseThrow();
        });
  }

  @Override
  public CompletableFuture<Void> cancel(String id) {
    return call(
        () -> {
          for (ScalingPlan plan : store.list()) {
            if (plan.id().equals(id) && plan.end() == null) {
              ScalingEnd end = new ScalingEnd(ScalingEnd.Outcome.CANCELLED, clock.instant(), null);
              boolean unused = store.replace(plan, plan.ended(end));
            }
          }
          for (JobSnapshot job : jobs.queue().batch(id)) {
            if (!job.state().isFinal()) {
              jobs.cancel(job.id(), Canceller.Means.WINDOW).join();
            }
          }
          publish();
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> delete(String id) {
    return call(
        () -> {
          if (find(id).filter(one -> one.plan().end() != null).isPresent()) {
            store.delete(id);
          }
          publish();
          return null;
        });
  }

  @Override
  public List<ScalingSnapshot> all() {
    return news.latest();
  }

  @Override
  public Subscription subscribe(Consumer<List<ScalingSnapshot>> listener) {
    return news.subscribe(listener);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    calls.shutdownNow();
    news.close();
  }

  private Optional<ScalingSnapshot> find(String id) {
    return all().stream().filter(one -> one.plan().id().equals(id)).findFirst();
  }

  private void tick() {
    if (System.nanoTime() - nextLook < 0) {
      return;
    }
    try {
      Optional<HearthLock.Hold> hold = lock.tryAcquire();
      if (hold.isPresent()) {
        try (HearthLock.Hold held = hold.get()) {
          further();
        }
      }
      publish();
      watchWhileBusy();
      boolean more = all().stream().anyMatch(one -> !one.plan().restored());
      nextLook = System.nanoTime() + (more ? 0 : REST.toNanos());
      troubled = false;
    } catch (IOException | RuntimeException e) {
      if (!troubled && !thread.isShutdown()) {
        LOG.warn("Scaling experiments cannot go on now", e);
      }
      troubled = true;
    }
  }

  private void watchWhileBusy() {
    if (isBusy() && watch == null) {
      watch = cluster.subscribe(picture -> {});
    } else if (!isBusy() && watch != null) {
      watch.close();
      watch = null;
    }
  }

  /** Brings the oldest one that has more to do a step further; the others wait for it. */
  private void further() throws IOException {
    List<ScalingPlan> plans = store.list();
    for (int i = plans.size() - 1; i >= 0; i--) {
      ScalingPlan plan = plans.get(i);
      if (plan.end() == null || !plan.restored()) {
        ScalingStep.Taken taken = step.take(plan, jobs.queue().batch(plan.id()), this::tell);
        // One that was cancelled meanwhile stays so.
        boolean unused = store.replace(plan, taken.plan());
        doing = taken.doing();
        return;
      }
    }
    doing = null;
  }

  /** Tells what is begun that takes a while. */
  private void tell(String what) {
    doing = what;
    try {
      publish();
    } catch (IOException e) {
      LOG.debug("It is told at the next look", e);
    }
  }

  private synchronized void publish() throws IOException {
    List<ScalingPlan> plans = store.list();
    Optional<ScalingPlan> oldest =
        plans.stream().filter(plan -> plan.end() == null).reduce((newer, older) -> older);
    List<ScalingSnapshot> all = new ArrayList<>();
    for (ScalingPlan plan : plans) {
      boolean first = oldest.filter(plan::equals).isPresent();
      all.add(
          new ScalingSnapshot(
              plan,
              ScalingStep.runs(plan, jobs.queue().batch(plan.id())),
              plan.end() != null ? null : first ? doing : "Waits for an earlier experiment."));
    }
    if (!all.equals(news.latest())) {
      news.publish(List.copyOf(all));
    }
  }

  /** Not on the thread of the steps, one of which may take a minute. */
  private <T extends @Nullable Object> CompletableFuture<T> call(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    calls.execute(
        () -> {
          try {
            T done = task.call();
            nextLook = System.nanoTime();
            result.complete(done);
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }
}
