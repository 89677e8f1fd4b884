package hearth.cluster.queue;

import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Need;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the master why attempts that were launched have no executors. For one thread. */
final class LaunchedWaits {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchedWaits.class);

  private final MasterView masters;
  private final ZoneId zone;

  /**
   * @param masters stays the caller's to close
   * @param zone in which times are told
   */
  LaunchedWaits(MasterView masters, ZoneId zone) {
    this.masters = masters;
    this.zone = zone;
  }

  /** Whether one of these jobs waits for an executor. */
  static boolean areAmong(List<TrackedJob> jobs) {
    return jobs.stream().anyMatch(LaunchedWaits::waits);
  }

  /** Gives jobs that wait for an executor the master's reason, where it has one. */
  void tell(List<TrackedJob> jobs, Profile present, Node master) {
    try {
      MasterState state = masters.read(master);
      for (TrackedJob job : jobs) {
        if (waits(job) && job.cluster().equals(present.name())) {
          Need need = job.record().options().need();
          int executorMb = need == null ? present.memoryPerWorkerMb() : need.executorMemoryMb();
          ExecutorWait.sentence(state, job.id(), need, executorMb, zone)
              .ifPresent(sentence -> job.waits(JobState.WAITING, sentence, null));
        }
      }
    } catch (IOException e) {
      LOG.debug("The master does not tell who holds its cores", e);
    }
  }

  /** Its driver has said so; until then it starts, or its session warms up. */
  private static boolean waits(TrackedJob job) {
    return job.snapshot().state() == JobState.WAITING && job.hasBegun() && !job.isFinal();
  }
}
