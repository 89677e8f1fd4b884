package hearth.cluster.queue;

import hearth.cluster.engine.EngineException;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread on which jobs are followed, see {@link JobRound}, and on which all calls change them.
 */
final class JobLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
  private static final long TICK_MILLIS = 250;

  /** So long is waited at most, where past runs are slow to read. */
  private static final Duration FORETELLING = Duration.ofSeconds(1);

  private final JobBook book;
  private final JobRound round;
  private final Clock clock;
  private final Consumer<List<JobSnapshot>> news;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hearth-jobs").factory());

  /** Changed by the thread alone, as what follows. */
  private volatile List<JobSnapshot> published = List.of();

  private boolean troubled;

  JobLoop(JobBook book, JobRound round, Clock clock, Consumer<List<JobSnapshot>> news) {
    this.book = book;
    this.round = round;
    this.clock = clock;
    this.news = news;
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes a job that is queued in the store; it is launched at once when it may start. */
  void add(TrackedJob job) throws Exception {
    onLoop(
        () -> {
          book.add(job);
          trying(round::schedule);
          return null;
        });
  }

  /** Decides on the queue again, in which a person has changed something. */
  void reschedule() throws Exception {
    onLoop(
        () -> {
          trying(round::schedule);
          return null;
        });
  }

  /** It is known what an ended job takes on disk. After the end, nobody wants to see it. */
  void measured(String jobId, int attempt, long bytes) throws Exception {
    if (thread.isShutdown()) {
      return;
    }
    onLoop(
        () -> {
          book.find(jobId)
              .filter(job -> job.attempt() == attempt && job.snapshot().state().isFinal())
              .ifPresent(job -> job.show(job.snapshot().edit().disk(bytes).done()));
          return null;
        });
  }

  /** Jobs that are no more on the list. */
  void forget(List<String> gone) throws IOException {
    try {
      onLoop(
          () -> {
            gone.forEach(book::forget);
            return null;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Looks after the session now. */
  void makeReady() throws Exception {
    onLoop(
        () -> {
          round.expectSessionLook();
          round.lookAtSession();
          return null;
        });
  }

  /** See {@link JobRound#endSession}. */
  void endSession() throws Exception {
    onLoop(
        () -> {
          round.endSession();
          return null;
        });
  }

  /** Takes a job that a person has queued for another attempt. */
  void again(JobRecord latest, ResultStore results) throws Exception {
    onLoop(
        () -> {
          book.again(latest, results);
          trying(round::schedule);
          return null;
        });
  }

  /** Takes jobs of earlier Hearths, except those that it has already, and follows what runs. */
  void recovered(List<JobRecord> past, String volume, ResultStore results) throws Exception {
    onLoop(
        () -> {
          past.forEach(job -> book.add(new TrackedJob(results, job)));
          book.refresh(volume, results);
          round.follow();
          return null;
        });
    // A command that is over in a moment shows what is foretold, too.
    onLoop(round::foretelling)
        .completeOnTimeout(null, FORETELLING.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    onLoop(
        () -> {
          round.follow();
          return null;
        });
  }

  /**
   * Cancels a queued job; of an active one, notes who does, and holds back the verdict that its
   * driver is lost.
   *
   * @return whether there is a driver to end
   */
  boolean beginCancel(TrackedJob job, Canceller by) throws Exception {
    return onLoop(
        () -> {
          boolean active = !book.cancelQueued(job, clock.instant(), by) && !job.isFinal();
          if (active) {
            book.cancelling(job, by);
          }
          job.setBeingCancelled(active);
          return active;
        });
  }

  /** The driver is gone, or could not be ended. */
  void endCancel(TrackedJob job, boolean gone, Canceller by) throws Exception {
    onLoop(
        () -> {
          try {
            if (gone) {
              job.conclude(new JobEvent.Cancelled(clock.instant(), by));
              book.note(job);
            }
          } finally {
            job.setBeingCancelled(false); // Until then, no other attempt follows a failure.
          }
          return null;
        });
  }

  private void tick() {
    trying(round::tick);
    publish();
  }

  /** A step that may be taken again. */
  private interface Step {
    void run() throws EngineException, IOException;
  }

  private void trying(Step step) {
    try {
      step.run();
      troubled = false;
    } catch (IOException | EngineException | RuntimeException e) {
      if (!troubled) {
        LOG.warn("Jobs cannot be followed; trying again", e);
      }
      troubled = true;
    }
  }

  /**
   * All jobs after the last whole step, newest first. Within a step a job may have ended and it is
   * not yet known who asked for it.
   */
  List<JobSnapshot> published() {
    return published;
  }

  private void publish() {
    List<JobSnapshot> now = book.snapshots();
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
                try {
                  return task.call();
                } finally {
                  publish();
                }
              })
          .get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Ends the thread once it has done what it is about. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("Jobs are still followed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
