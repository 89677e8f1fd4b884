package hearth.cluster.lifecycle;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.monitor.Observation;
import hearth.cluster.profile.Profile;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what an earlier Hearth left: an alive cluster as it is, and no remains. */
final class Adoption {

  private final ClusterEngine engine;
  private final ClusterMonitor monitor;
  private final RunningProfiles running;
  private final ClusterState state;

  Adoption(
      ClusterEngine engine, ClusterMonitor monitor, RunningProfiles running, ClusterState state) {
    this.engine = engine;
    this.monitor = monitor;
    this.running = running;
    this.state = state;
  }

  ClusterSnapshot run(Profile wanted) throws EngineException {
    Observation seen = monitor.observe(wanted.name());
    if (seen.aliveMaster().isPresent()) {
      Profile started = running.find(wanted.name()).orElse(wanted);
      return state.settled(withRealSize(started, seen.master()), seen);
    }
    // Workers without their master cannot be used any more.
    engine.cleanUp(wanted.name());
    running.ended(wanted.name());
    return state.stopped(wanted);
  }

  /** The profile may have changed since the start; jobs must fit the workers that are there. */
  private static Profile withRealSize(Profile wanted, @Nullable MasterState master) {
    if (master == null) {
      return wanted;
    }
    Optional<RegisteredWorker> smallest =
        master.workers().stream()
            .filter(RegisteredWorker::alive)
            .min(
                Comparator.comparingInt(RegisteredWorker::memoryMb)
                    .thenComparingInt(RegisteredWorker::cores));
    return smallest
        .map(worker -> wanted.withWorkerSize(worker.cores(), worker.memoryMb()))
        .orElse(wanted);
  }
}
