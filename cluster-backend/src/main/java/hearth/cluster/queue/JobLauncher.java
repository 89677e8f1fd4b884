package hearth.cluster.queue;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Launches queued jobs. */
final class JobLauncher {

  private final ClusterEngine engine;
  private final DraftCheck types;
  private final Sessions sessions;
  private final Clock clock;

  JobLauncher(ClusterEngine engine, DraftCheck types, Sessions sessions, Clock clock) {
    this.engine = engine;
    this.types = types;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The alive master of a cluster, if it runs. */
  Optional<Node> master(String cluster) throws EngineException {
    return engine.observe(cluster).stream()
        .filter(node -> node.role() == Node.Role.MASTER && node.alive())
        .findFirst();
  }

  /**
   * Launches the job's attempt. A job that cannot be launched fails with the reason.
   *
   * @throws IOException when the results volume cannot be read or written
   */
  void launch(TrackedJob job, Profile profile, Node master) throws IOException {
    Optional<JobDescriptor> type = types.find(job.snapshot().request().type());
    try {
      if (wasLaunched(job)) {
        // By another Hearth, or by one that was killed just then: followed from here.
        job.show(JobReducer.launching(job.snapshot()));
        job.read();
        return;
      }
      if (type.isEmpty()) {
        String name = job.snapshot().request().type();
        fail(
            job,
            FailureCause.BAD_REQUEST,
            "This Hearth has no job type \"%s\".".formatted(name),
            "Run it with the Hearth that submitted it.");
        return;
      }
      Attempt attempt =
          JobPlanner.attempt(job.snapshot().request(), job.attempt(), type.get(), profile);
      if (!ordered(job, attempt, profile)) {
        engine.launch(profile, master, attempt);
      }
      job.show(JobReducer.launching(job.snapshot()));
    } catch (EngineException e) {
      fail(job, FailureCause.UNKNOWN, String.valueOf(e.getMessage()), e.remedy());
    }
  }

  /** Orders the job of the session, if there is one that can run it; one that cannot is ended. */
  private boolean ordered(TrackedJob job, Attempt attempt, Profile profile) throws EngineException {
    Optional<Driver> session = sessions.running(job.cluster());
    if (session.isEmpty()) {
      return false;
    }
    if (!Sessions.suffices(attempt, profile)) {
      engine.cancel(session.get()); // It holds the cores.
      return false;
    }
    try {
      engine.order(session.get(), profile, job.id(), job.attempt());
    } catch (EngineException.NodeDied e) {
      return false; // Just then.
    }
    job.orderedOf(session.get().jobId());
    return true;
  }

  private boolean wasLaunched(TrackedJob job) throws EngineException, IOException {
    if (JobFiles.hasEvents(job.store(), job.id())) {
      return true;
    }
    for (Driver driver : engine.drivers(job.cluster())) {
      if (driver.jobId().equals(job.id())) {
        return true;
      }
    }
    return false;
  }

  private void fail(TrackedJob job, FailureCause cause, String message, String remedy)
      throws IOException {
    Failure failure = Failure.of(cause, message, remedy);
    job.conclude(new JobEvent.Failed(clock.instant(), failure, null));
  }
}
