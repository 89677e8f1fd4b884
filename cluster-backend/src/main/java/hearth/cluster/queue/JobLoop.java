package hearth.cluster.queue;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows jobs on one thread: reads their events, looks after their drivers, and launches the next
 * one when none is active. First in, first out; one at a time, because an attempt takes the whole
 * cluster.
 */
final class JobLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
  private static final long TICK_MILLIS = 250;

  /** Events are read on every tick; processes are looked at on every so many. */
  private static final int TICKS_PER_LOOK = 4;

  /** While no job runs, the session is looked at this often; a look costs, and nobody waits. */
  private static final int TICKS_PER_SESSION_LOOK = 40;

  private final JobLauncher launcher;
  private final DriverWatch drivers;
  private final Sessions sessions;
  private final BooleanSupplier keepsSession;
  private final Supplier<Profile> profile;
  private final Clock clock;
  private final Consumer<List<JobSnapshot>> news;
  private final Map<String, TrackedJob> jobs = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hearth-jobs").factory());

  // The rest belongs to the thread.

  /** Jobs whose driver may be there; final ones too until it is forgotten. */
  private final List<TrackedJob> watched = new ArrayList<>();

  private List<JobSnapshot> published = List.of();
  private int ticks;

  /** The session is looked at from this tick on, or once jobs are expected or no more. */
  private int nextSessionLook;

  private boolean jobsExpected;
  private boolean troubled;

  JobLoop(
      JobLauncher launcher,
      DriverWatch drivers,
      Sessions sessions,
      BooleanSupplier keepsSession,
      Supplier<Profile> profile,
      Clock clock,
      Consumer<List<JobSnapshot>> news) {
    this.launcher = launcher;
    this.drivers = drivers;
    this.sessions = sessions;
    this.keepsSession = keepsSession;
    this.profile = profile;
    this.clock = clock;
    this.news = news;
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  Optional<TrackedJob> find(String jobId) {
    return Optional.ofNullable(jobs.get(jobId));
  }

  /** All jobs, newest first. */
  List<JobSnapshot> snapshots() {
    return jobs.values().stream()
        .map(TrackedJob::snapshot)
        .sorted(
            Comparator.comparing((JobSnapshot job) -> job.request().submitted())
                .thenComparing(JobSnapshot::id)
                .reversed())
        .toList();
  }

  /** Takes a new job; it is launched at once when none is active. */
  void add(TrackedJob job) throws Exception {
    onLoop(
        () -> {
          jobs.put(job.id(), job);
          launchNext();
          return null;
        });
  }

  /** Looks after the session now. */
  void makeReady() throws Exception {
    onLoop(
        () -> {
          nextSessionLook = ticks;
          lookAtSession();
          return null;
        });
  }

  /** Takes jobs of earlier Hearths, except those that it has already. */
  void recovered(List<TrackedJob> earlier) throws Exception {
    onLoop(
        () -> {
          for (TrackedJob job : earlier) {
            if (jobs.putIfAbsent(job.id(), job) == null && !job.isQueued()) {
              watched.add(job);
            }
          }
          return null;
        });
  }

  /**
   * Cancels a queued job; of an active one, holds back the verdict that its driver is lost.
   *
   * @return whether there is a driver to end
   */
  boolean beginCancel(TrackedJob job) throws Exception {
    return onLoop(
        () -> {
          if (job.isQueued()) {
            job.conclude(new JobEvent.Cancelled(clock.instant()));
          }
          job.setBeingCancelled(!job.isFinal());
          return !job.isFinal();
        });
  }

  /** The driver is gone, or could not be ended. */
  void endCancel(TrackedJob job, boolean gone) throws Exception {
    onLoop(
        () -> {
          job.setBeingCancelled(false);
          if (gone) {
            job.conclude(new JobEvent.Cancelled(clock.instant()));
          }
          return null;
        });
  }

  private void tick() {
    try {
      for (TrackedJob job : watched) {
        if (!job.isFinal()) {
          job.read();
        }
      }
      if (ticks++ % TICKS_PER_LOOK == 0) {
        watched.removeAll(drivers.look(watched));
        launchNext();
        lookAtSession();
      }
      troubled = false;
    } catch (IOException | EngineException | RuntimeException e) {
      if (!troubled) {
        LOG.warn("Jobs cannot be followed; trying again", e);
      }
      troubled = true;
    }
    publish();
  }

  private void launchNext() throws EngineException, IOException {
    List<TrackedJob> queue =
        jobs.values().stream()
            .filter(TrackedJob::isQueued)
            .sorted(Comparator.comparing(job -> job.snapshot().request().submitted()))
            .toList();
    for (TrackedJob job : queue) {
      Optional<TrackedJob> active = watched.stream().filter(other -> !other.isFinal()).findFirst();
      Profile present = profile.get();
      @Nullable Node master =
          active.isPresent() || !job.cluster().equals(present.name())
              ? null
              : launcher.master(job.cluster()).orElse(null);
      if (active.isPresent()) {
        waitFor(job, "Waits until %s has ended: jobs run one at a time.", active.get().id());
      } else if (master == null) {
        waitFor(job, "Waits until the cluster \"%s\" runs.", job.cluster());
      } else {
        watched.add(job);
        launcher.launch(job, present, master);
      }
    }
  }

  private void lookAtSession() throws EngineException {
    if (jobs.values().stream().anyMatch(job -> !job.isFinal())) {
      sessions.used();
      nextSessionLook = ticks;
      return;
    }
    boolean expected = keepsSession.getAsBoolean();
    if (expected == jobsExpected && ticks < nextSessionLook) {
      return;
    }
    jobsExpected = expected;
    nextSessionLook = ticks + TICKS_PER_SESSION_LOOK;
    Profile present = profile.get();
    Optional<Node> master = launcher.master(present.name());
    if (master.isPresent() && sessions.keep(present, master.get(), keepsSession)) {
      nextSessionLook = ticks;
    }
  }

  private static void waitFor(TrackedJob job, String reason, String name) {
    job.waits(JobState.QUEUED, reason.formatted(name));
  }

  private void publish() {
    List<JobSnapshot> now = snapshots();
    if (!sameInstances(now, published)) {
      published = now;
      news.accept(now);
    }
  }

  /** Snapshots are immutable: one that changed is another instance. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameInstances(List<JobSnapshot> some, List<JobSnapshot> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  private <T extends @Nullable Object> T onLoop(Callable<T> task) throws Exception {
    try {
      return thread
          .submit(
              () -> {
                T result = task.call();
                publish();
                return result;
              })
          .get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
