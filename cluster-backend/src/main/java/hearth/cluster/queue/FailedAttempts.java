package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.profile.ContainerNeed;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of an attempt that failed, and whether another one follows. */
final class FailedAttempts {

  private static final Logger LOG = LoggerFactory.getLogger(FailedAttempts.class);

  /** So much of the free memory is left for others. */
  private static final double SHARE = 0.8;

  private static final long MIB = 1L << 20;

  private final ClusterEngine engine;
  private final Supplier<Profile> profile;
  private final DraftCheck types;
  private final IntSupplier freeMb;

  /**
   * @param freeMb the memory that this computer has free now, in MiB
   */
  FailedAttempts(
      ClusterEngine engine, Supplier<Profile> profile, DraftCheck types, IntSupplier freeMb) {
    this.engine = engine;
    this.profile = profile;
    this.types = types;
    this.freeMb = freeMb;
  }

  /** The job that failed with what the engine knows of it, and with what the cluster can offer. */
  JobSnapshot told(JobRecord job, JobSnapshot failed) {
    Failure failure = failed.failure();
    return failure == null ? failed : JobReducer.failed(failed, told(job, failure));
  }

  private Failure told(JobRecord job, Failure failure) {
    Profile present = profile.get();
    if (!failure.cause().isOutOfMemory() || !present.name().equals(job.request().profile())) {
      return Offers.again(failure);
    }
    return Offers.with(withSigns(present, failure), room(present, job));
  }

  /**
   * The job with another attempt that nobody has to ask for.
   *
   * @param end its picture after the attempt that failed
   */
  Optional<JobRecord> again(JobRecord job, JobSnapshot end) {
    Failure told = end.failure();
    Instant ended = end.ended();
    if (told == null || ended == null) {
      return Optional.empty();
    }
    return RetryPolicy.next(job.attempt(), job.retry().isOtherwise(), told)
        .map(next -> job.again(next.change(), ended.plus(next.delay()), told.message()));
  }

  /** Exit code 137 says that somebody ended an executor; engines with limits know whether they. */
  private Failure withSigns(Profile present, Failure failure) {
    if (failure.cause() != FailureCause.OUT_OF_MEMORY) {
      return failure;
    }
    try {
      return engine.observe(present.name()).stream()
          .filter(node -> node.role() == Node.Role.WORKER)
          .filter(node -> node.condition() == NodeCondition.OOM_KILLED)
          .findFirst()
          .map(
              node ->
                  failure.with(
                      FailureCause.EXECUTOR_LIMIT,
                      "%s The container of %s may take %s."
                          .formatted(
                              failure.message(),
                              node.name(),
                              Offers.memory(
                                  ContainerNeed.withDaemonMb(present.memoryPerWorkerMb()))),
                      failure.remedy()))
          .orElse(failure);
    } catch (EngineException e) {
      LOG.info("The engine tells no signs of a failure: {}", e.toString());
      return failure;
    }
  }

  private AttemptRoom room(Profile present, JobRecord job) {
    Need need = job.options().need();
    Integer cores = job.retry().executorCores();
    int driver = driverMb(present, job);
    return new AttemptRoom(
        need == null ? present.memoryPerWorkerMb() : need.executorMemoryMb(),
        present.memoryPerWorkerMb(),
        cores == null
            ? Math.min(present.coresPerWorker(), need == null ? Integer.MAX_VALUE : need.cores())
            : cores,
        driver,
        mostDriverMb(present, driver));
  }

  /** Of what this computer has free, the failed driver's heap being free again, and the engine. */
  private int mostDriverMb(Profile present, int driverMb) {
    long free = (long) (freeMb.getAsInt() * SHARE);
    try {
      long beside = MemoryNeed.totalMb(present) - present.driverMemoryMb();
      free = Math.min(free, engine.facts().memoryBytes() / MIB - beside);
    } catch (EngineException e) {
      LOG.info("The engine does not tell its memory: {}", e.toString());
    }
    return (int) Math.max(driverMb, Math.min(free, Integer.MAX_VALUE));
  }

  private int driverMb(Profile present, JobRecord job) {
    return types
        .find(job.request().type())
        .map(type -> JobPlanner.driverMb(type, present, job.retry()))
        .orElse(present.driverMemoryMb());
  }
}
