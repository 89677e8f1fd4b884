package hearth.cluster.queue;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.SessionName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of a cluster: an application that was started beforehand and runs the built-in jobs
 * one after another, so that a job need not wait for Spark's start. There is at most one, since it
 * holds all cores; one that nobody has used for a while is ended, and the next job brings another.
 * What runs is found through the engine, so it is the same for every Hearth. For one thread.
 */
final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  /** It costs memory: whoever has not used it for so long has gone to lunch. */
  static final Duration IDLE = Duration.ofMinutes(15);

  /** A session that ends sooner has not come up. */
  private static final Duration YOUNG = Duration.ofSeconds(60);

  /** What a driver's exit code is when somebody ended it. */
  private static final int ENDED = 143;

  /** After so many that did not come up, jobs start their own drivers. */
  private static final int MOST_FAILURES = 3;

  private final ClusterEngine engine;
  private final Clock clock;
  private Instant used;
  private int failures;

  /** The master of those who wanted a session at the last look, or empty when nobody did. */
  private String wantedOn = "";

  Sessions(ClusterEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
    this.used = clock.instant();
  }

  /** Whether a driver is a session and no job's own. */
  static boolean isOne(Driver driver) {
    return SessionName.isOne(driver.jobId());
  }

  /** The session of a cluster, if one runs. */
  Optional<Driver> running(String cluster) throws EngineException {
    return engine.drivers(cluster).stream()
        .filter(driver -> isOne(driver) && driver.alive())
        .findFirst();
  }

  /**
   * Whether a session of this profile is as large as the attempt wants its driver, no larger than
   * its limits, and knows its job: it runs the built-in ones only.
   */
  static boolean suffices(Attempt attempt, Profile profile) {
    return !attempt.limited()
        && attempt.executorCores() == null
        && attempt.driverMemoryMb() <= profile.driverMemoryMb()
        && !attempt.mainClass().equals(OwnJob.MAIN_CLASS);
  }

  /** A job runs or is about to: from the end of the last one on, the session counts as unused. */
  void used() {
    used = clock.instant();
  }

  /**
   * While no job runs: starts a session if there is none, or ends one that nobody uses. Whoever
   * starts the cluster anew, or wants a session again, uses it.
   *
   * @param wanted whether jobs may be expected on this cluster
   * @return whether it did something, so that another look soon is worth it
   */
  boolean keep(Profile profile, Node master, BooleanSupplier wanted) throws EngineException {
    noteWhoWants(wanted.getAsBoolean() ? master.handle() : "");
    List<Driver> sessions =
        engine.drivers(profile.name()).stream().filter(Sessions::isOne).toList();
    for (Driver session : sessions) {
      if (!session.alive()) {
        bury(session);
      }
    }
    Optional<Driver> running = sessions.stream().filter(Driver::alive).findFirst();
    boolean unused = Duration.between(used, clock.instant()).compareTo(IDLE) > 0;
    if (running.isPresent() && unused) {
      LOG.info("{} is ended: no job came for {}", running.get().jobId(), IDLE);
      engine.cancel(running.get());
      return true;
    }
    if (running.isEmpty() && wanted.getAsBoolean() && !unused && failures < MOST_FAILURES) {
      Driver session = launch(profile, master);
      if (!wanted.getAsBoolean()) {
        engine.cancel(session); // A stop that began meanwhile may not have seen it.
      }
      return true;
    }
    return sessions.stream().anyMatch(session -> !session.alive());
  }

  /** Ends the session of a cluster, if one runs: somebody needs the cluster empty. */
  void end(String cluster) throws EngineException {
    Optional<Driver> session = running(cluster);
    if (session.isPresent()) {
      engine.cancel(session.get());
    }
  }

  private void noteWhoWants(String now) {
    if (!now.equals(wantedOn)) {
      wantedOn = now;
      if (!now.isEmpty()) {
        used();
        failures = 0;
      }
    }
  }

  private void bury(Driver session) throws EngineException {
    boolean ended = Objects.equals(session.exitCode(), ENDED);
    boolean young = Duration.between(session.started(), clock.instant()).compareTo(YOUNG) < 0;
    if (young && !ended) {
      failures++;
      LOG.warn("{} ended with exit code {}", session.jobId(), session.exitCode());
    }
    engine.forget(session);
  }

  private Driver launch(Profile profile, Node master) throws EngineException {
    return engine.launch(
        profile,
        master,
        new Attempt(
            SessionName.of(clock.instant()),
            1,
            BuiltInJobs.SESSION_MAIN,
            profile.workers() * profile.coresPerWorker(),
            profile.memoryPerWorkerMb(),
            profile.driverMemoryMb(),
            false,
            true));
  }
}
