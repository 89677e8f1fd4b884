package hearth.cluster.queue;

import hearth.cluster.HearthLock;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a Hearth does for its jobs again and again: reads their events, looks after their drivers,
 * launches what may start, and keeps a session ready. For one thread.
 */
final class JobRound {

  /** Events are read on every tick; processes are looked at on every so many. */
  private static final int TICKS_PER_LOOK = 4;

  /** While no job runs, the session is looked at this often; a look costs, and nobody waits. */
  private static final int TICKS_PER_SESSION_LOOK = 40;

  private final LateStore store;
  private final HearthLock lock;
  private final JobBook book;
  private final JobQueue queue;
  private final JobLauncher launcher;
  private final DriverWatch drivers;
  private final Sessions sessions;
  private final LaunchedWaits waits;
  private final BooleanSupplier keepsSession;
  private final Supplier<Profile> profile;
  private final Forecasts forecasts;
  private final AttemptListeners listeners;

  private int ticks;
  private int nextLook;

  /** The session is looked at from this tick on, or once jobs are expected or no more. */
  private int nextSessionLook;

  private boolean jobsExpected;

  JobRound(
      LateStore store,
      HearthLock lock,
      JobBook book,
      JobQueue queue,
      JobLauncher launcher,
      DriverWatch drivers,
      Sessions sessions,
      LaunchedWaits waits,
      BooleanSupplier keepsSession,
      Supplier<Profile> profile,
      Forecasts forecasts,
      AttemptListeners listeners) {
    this.store = store;
    this.lock = lock;
    this.book = book;
    this.queue = queue;
    this.launcher = launcher;
    this.drivers = drivers;
    this.sessions = sessions;
    this.waits = waits;
    this.keepsSession = keepsSession;
    this.profile = profile;
    this.forecasts = forecasts;
    this.listeners = listeners;
  }

  /**
   * One step.
   *
   * @throws EngineException when the engine cannot look; the next step tries again
   * @throws IOException when the store or a volume cannot be read or written; likewise
   */
  void tick() throws EngineException, IOException {
    follow();
    if (ticks++ >= nextLook) {
      nextLook = ticks + TICKS_PER_LOOK - 1;
      if (decide(true)) {
        lookAtSession();
        tellWaits();
      } else {
        nextLook = ticks;
      }
    }
  }

  /** Reads what the agents wrote, and notes it. */
  void follow() throws IOException {
    for (TrackedJob job : List.copyOf(book.watched())) { // Which loses those that are queued again.
      if (!job.isFinal()) {
        job.read();
      }
      listeners.follow(job); // Before another attempt begins.
      book.note(job);
    }
    forecasts.follow(book.watched());
  }

  /** Completes when it is known how long each takes that runs, or that it is not known. */
  CompletableFuture<Void> foretelling() {
    return forecasts.pending();
  }

  /** Launches what may start now, unless another Hearth decides on that just now. */
  void schedule() throws EngineException, IOException {
    boolean unused = decide(false);
  }

  /** Returns false while another Hearth decides. */
  private boolean decide(boolean look) throws EngineException, IOException {
    if (!store.isOpen()) {
      return true;
    }
    Optional<HearthLock.Hold> hold = lock.tryAcquire();
    if (hold.isEmpty()) {
      return false;
    }
    try (HearthLock.Hold held = hold.get()) {
      if (look) {
        List<TrackedJob> over = drivers.look(book.watched());
        for (TrackedJob job : over) {
          if (job.isQueued()) {
            store.get().requeue(job.id());
          }
        }
        book.watched().removeAll(over);
      }
      queue.schedule();
    }
    return true;
  }

  private void tellWaits() throws EngineException {
    if (LaunchedWaits.areAmong(book.watched())) {
      Profile present = profile.get();
      Optional<Node> master = launcher.master(present.name());
      master.ifPresent(node -> waits.tell(book.watched(), present, node));
    }
  }

  /** Looks after the session on the next occasion, however soon that is. */
  void expectSessionLook() {
    nextSessionLook = ticks;
  }

  /** Ends the session, unless a job may have it. */
  void endSession() throws EngineException {
    if (!book.hasOpenJobs()) {
      sessions.end(profile.get().name());
    }
  }

  /** Looks after the session, when it is time. */
  void lookAtSession() throws EngineException {
    if (book.hasOpenJobs()) {
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
}
