package hearth.cluster.queue;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Decision;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Launches queued jobs. An attempt is claimed in the store first, then launched, then noted as
 * launched: after a kill at any point between, {@link #settle} finds out how far it came.
 */
final class JobLauncher {

  private final ClusterEngine engine;
  private final LateStore store;
  private final JobBook book;
  private final DraftCheck types;
  private final Sessions sessions;
  private final Clock clock;

  JobLauncher(
      ClusterEngine engine,
      LateStore store,
      JobBook book,
      DraftCheck types,
      Sessions sessions,
      Clock clock) {
    this.engine = engine;
    this.store = store;
    this.book = book;
    this.types = types;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The alive master of a cluster, if it runs. */
  Optional<Node> master(String cluster) throws EngineException {
    return master(engine.observe(cluster));
  }

  /** The alive master among a cluster's nodes. */
  static Optional<Node> master(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> node.role() == Node.Role.MASTER && node.alive())
        .findFirst();
  }

  /**
   * Launches the job's attempt. A job that cannot be launched fails with the reason.
   *
   * @throws IOException when the store or the results volume cannot be read or written
   */
  void launch(TrackedJob job, Decision.Start start, Profile profile, Node master)
      throws IOException {
    try {
      Optional<JobDescriptor> type = types.find(job.snapshot().request().type());
      @Nullable Attempt attempt =
          type.map(
                  known ->
                      JobPlanner.attempt(
                          job.snapshot().request(),
                          job.attempt(),
                          known,
                          profile,
                          start.need(),
                          job.record().retry()))
              .orElse(null);
      @Nullable Driver session = attempt == null ? null : session(job, attempt, profile);
      AttemptRecord claim =
          AttemptRecord.claim(
              job.id(), job.attempt(), start.need(), start.shares(), clock.instant());
      if (!store.get().claim(session == null ? claim : claim.in(session.jobId()))) {
        return; // A person has just cancelled or held it.
      }
      book.watch(job);
      JobFiles.ensure(job);
      if (adopted(job, null)) {
        return;
      }
      if (attempt == null) {
        failUnknownType(job);
      } else if (session == null || !ordered(job, session, profile)) {
        job.orderedOf(null);
        launched(job, engine.launch(profile, master, attempt), null);
      }
    } catch (EngineException e) {
      fail(job, FailureCause.UNKNOWN, String.valueOf(e.getMessage()), e.remedy());
    }
  }

  /** Ends and forgets what is left of a job's earlier attempts. */
  void clearEarlier(TrackedJob job) throws EngineException {
    for (Driver driver : engine.drivers(job.cluster())) {
      if (driver.jobId().equals(job.id()) && driver.attempt() < job.attempt()) {
        if (driver.alive()) {
          engine.cancel(driver);
        }
        engine.forget(driver);
      }
    }
  }

  /**
   * Finds out how far a launch came that was not noted as done: its Hearth was killed meanwhile.
   * What was launched is followed, what was ordered of a session is ordered again, which changes
   * nothing, and what was neither is queued again, unless somebody has cancelled it.
   */
  void settle(TrackedJob job, AttemptRecord claim, Profile profile)
      throws EngineException, IOException {
    if (adopted(job, claim.session())) {
      return;
    }
    Optional<Driver> session =
        sessions.running(job.cluster()).filter(driver -> driver.jobId().equals(claim.session()));
    Optional<Canceller> canceller = store.get().canceller(job.id());
    if (canceller.isPresent()) {
      job.conclude(new JobEvent.Cancelled(clock.instant(), canceller.get()));
      book.note(job);
    } else if (session.isEmpty() || !ordered(job, session.get(), profile)) {
      store.get().requeue(job.id());
      job.queueAgain();
      book.watched().remove(job);
    }
  }

  /** Follows the attempt if it was launched by another Hearth, or by one that was killed then. */
  private boolean adopted(TrackedJob job, @Nullable String session)
      throws EngineException, IOException {
    Optional<Driver> driver =
        engine.drivers(job.cluster()).stream()
            .filter(found -> found.jobId().equals(job.id()) && found.attempt() == job.attempt())
            .findFirst();
    if (!JobFiles.hasEvents(job.store(), job.id(), job.attempt())) {
      if (driver.isPresent() && !driver.get().alive()) {
        // Its Hearth was killed while it started the agent, which did not come to a first word.
        engine.forget(driver.get());
        return false;
      }
      if (driver.isEmpty()) {
        return false;
      }
    }
    job.orderedOf(driver.isPresent() ? null : session);
    job.show(JobReducer.launching(job.snapshot()));
    job.read();
    String handle = driver.map(Driver::handle).orElse("");
    store.get().launched(job.id(), job.attempt(), job.session(), handle, clock.instant());
    book.note(job);
    return true;
  }

  /** The session that can run the attempt; one that cannot is ended, because it holds the cores. */
  private @Nullable Driver session(TrackedJob job, Attempt attempt, Profile profile)
      throws EngineException {
    Optional<Driver> session = sessions.running(job.cluster());
    if (session.isPresent() && !Sessions.suffices(attempt, profile)) {
      engine.cancel(session.get());
      return null;
    }
    return session.orElse(null);
  }

  /** Orders the job of the session; returns false when that has ended just then. */
  private boolean ordered(TrackedJob job, Driver session, Profile profile)
      throws EngineException, IOException {
    try {
      engine.order(session, profile, job.id(), job.attempt());
    } catch (EngineException.NodeDied e) {
      return false;
    }
    job.orderedOf(session.jobId());
    launched(job, session, session.jobId());
    return true;
  }

  private void launched(TrackedJob job, Driver driver, @Nullable String session)
      throws IOException {
    store.get().launched(job.id(), job.attempt(), session, driver.handle(), clock.instant());
    job.show(JobReducer.launching(job.snapshot()));
    job.setNoted(JobState.LAUNCHING);
  }

  private void failUnknownType(TrackedJob job) throws IOException {
    fail(
        job,
        FailureCause.BAD_REQUEST,
        "This Hearth has no job type \"%s\".".formatted(job.snapshot().request().type()),
        "Run it with the Hearth that submitted it.");
  }

  private void fail(TrackedJob job, FailureCause cause, String message, String remedy)
      throws IOException {
    Failure failure = Failure.of(cause, message, remedy);
    job.conclude(new JobEvent.Failed(clock.instant(), failure, null));
    book.note(job);
  }
}
