package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Observation;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the cluster and shows what it saw. */
final class ClusterWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);

  private final ClusterMonitor monitor;
  private final RunningProfiles running;
  private final ClusterState state;

  /** Whether the last look failed: only the first failure of a row is logged. */
  private volatile boolean blind;

  ClusterWatch(ClusterMonitor monitor, RunningProfiles running, ClusterState state) {
    this.monitor = monitor;
    this.running = running;
    this.state = state;
  }

  /** One of many looks, while somebody is subscribed and there is something to see. */
  void poll() {
    Phase phase = state.snapshot().phase();
    if (!state.isWatched() || phase == Phase.STOPPED || phase == Phase.FAILED) {
      return;
    }
    try {
      Observation seen = monitor.observe(cluster());
      recount(seen);
      state.observed(seen);
      blind = false;
    } catch (EngineException | RuntimeException e) {
      if (!blind) {
        LOG.warn("The cluster cannot be looked at; trying again every second", e);
      }
      blind = true;
      state.unseen(Problems.of(e).problem());
    }
  }

  /** What is there now, or null when the engine cannot look. */
  @Nullable Observation look() {
    try {
      return monitor.observe(cluster());
    } catch (EngineException e) {
      LOG.warn("The engine cannot look", e);
      return null;
    }
  }

  /** Another Hearth may have added or removed workers on purpose; it wrote down how many. */
  private void recount(Observation seen) {
    ClusterSnapshot now = state.snapshot();
    if (ClusterState.isUp(now.phase()) && Scaling.staying(seen).size() != now.profile().workers()) {
      running
          .find(now.profile().name())
          .map(Profile::workers)
          .ifPresent(workers -> state.recounted(now.profile(), workers));
    }
  }

  private String cluster() {
    return state.snapshot().profile().name();
  }
}
