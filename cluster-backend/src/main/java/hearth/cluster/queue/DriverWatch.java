package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the drivers of jobs: one that went without a word makes its job fail, one that ended
 * is forgotten.
 */
final class DriverWatch {

  /** A driver must be missed so often in a row: its last words may still be on their way. */
  static final int LOOKS = 2;

  /** A driver that is still there so many looks after its job's verdict hangs, and is ended. */
  static final int LOOKS_AFTER_THE_END = 60;

  private static final String WARMS_UP =
      "Waits until Spark, which was started beforehand, has warmed up: a few seconds.";

  private final ClusterEngine engine;
  private final LateStore store;
  private final Clock clock;

  DriverWatch(ClusterEngine engine, LateStore store, Clock clock) {
    this.engine = engine;
    this.store = store;
    this.clock = clock;
  }

  /** The driver of a job's present attempt, alive or dead. */
  Optional<Driver> find(TrackedJob job) throws EngineException {
    return find(engine.drivers(job.cluster()), job);
  }

  /**
   * Looks once at the drivers of these jobs.
   *
   * @return those of which nothing is left to look after: they have ended and their drivers are
   *     forgotten, or they are queued again
   * @throws EngineException when the engine cannot look
   * @throws IOException when a verdict cannot be written
   */
  List<TrackedJob> look(List<TrackedJob> jobs) throws EngineException, IOException {
    List<TrackedJob> over = new ArrayList<>();
    Map<String, List<Driver>> byCluster = new HashMap<>();
    for (TrackedJob job : jobs) {
      List<Driver> present = byCluster.get(job.cluster());
      if (present == null) {
        present = engine.drivers(job.cluster());
        byCluster.put(job.cluster(), present);
      }
      @Nullable Driver driver = find(present, job).orElse(null);
      if (job.isFinal() ? lookAtEnded(job, driver) : lookAtActive(job, driver)) {
        over.add(job);
      }
    }
    return over;
  }

  /** Returns whether the job is to be launched again: its session ended before it took it. */
  private boolean lookAtActive(TrackedJob job, @Nullable Driver driver) throws IOException {
    boolean missed = (driver == null || !driver.alive()) && !job.isBeingCancelled();
    if (job.count(missed) < LOOKS) {
      if (driver != null && driver.alive() && job.isInSession() && !job.hasBegun()) {
        job.waits(JobState.WAITING, WARMS_UP, null);
      }
      return false;
    }
    job.count(false);
    job.read();
    Optional<Canceller> canceller = store.get().canceller(job.id());
    if (canceller.isPresent()) {
      // Whoever cancelled it was killed, or is slower than this look.
      job.conclude(new JobEvent.Cancelled(clock.instant(), canceller.get()));
      return false;
    }
    if (job.isInSession() && !job.hasBegun()) {
      job.queueAgain();
      return true;
    }
    job.conclude(lost(driver));
    return false;
  }

  private boolean lookAtEnded(TrackedJob job, @Nullable Driver driver) throws EngineException {
    if (driver == null || job.isInSession()) {
      return true; // A session goes on.
    }
    if (driver.alive() && job.count(true) >= LOOKS_AFTER_THE_END) {
      engine.cancel(driver);
    } else if (!driver.alive()) {
      engine.forget(driver);
      return true;
    }
    return false;
  }

  private static Optional<Driver> find(List<Driver> drivers, TrackedJob job) {
    return drivers.stream().filter(job::isRunBy).findFirst();
  }

  private JobEvent lost(@Nullable Driver driver) {
    Integer exitCode = driver == null ? null : driver.exitCode();
    String code = exitCode == null ? "" : " with exit code " + exitCode;
    return new JobEvent.Failed(
        clock.instant(),
        Failure.of(
            FailureCause.LOST_DRIVER,
            "The job's driver ended%s without a word: it was killed, or the computer was restarted."
                .formatted(code),
            "Run the job again; if it ends like this once more, give the driver more memory."),
        exitCode);
  }
}
