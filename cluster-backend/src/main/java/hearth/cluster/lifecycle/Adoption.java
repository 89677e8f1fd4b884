package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.monitor.Observation;
import hearth.cluster.profile.Profile;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what an earlier Hearth left: an alive cluster as it is, and no remains. */
final class Adoption {

  private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

  private final SelectedEngine engine;
  private final ClusterMonitor monitor;
  private final RunningProfiles running;
  private final ClusterState state;

  Adoption(
      SelectedEngine engine, ClusterMonitor monitor, RunningProfiles running, ClusterState state) {
    this.engine = engine;
    this.monitor = monitor;
    this.running = running;
    this.state = state;
  }

  ClusterSnapshot run(Profile wanted) throws EngineException {
    Optional<ClusterSnapshot> elsewhere = onAnotherEngine(wanted);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    engine.select(wanted.engine());
    Optional<ClusterSnapshot> alive = alive(wanted);
    if (alive.isPresent()) {
      return alive.get();
    }
    // Workers without their master cannot be used any more.
    engine.cleanUp(wanted.name());
    running.ended(wanted.name());
    return state.stopped(wanted);
  }

  /** The profile's engine may have been changed while the cluster ran. */
  private Optional<ClusterSnapshot> onAnotherEngine(Profile wanted) {
    for (String name : engine.names()) {
      try {
        engine.select(name);
        if (!name.equals(wanted.engine()) && running.find(wanted.name()).isPresent()) {
          Optional<ClusterSnapshot> alive = alive(wanted.withEngine(name));
          if (alive.isPresent()) {
            return alive;
          }
        }
      } catch (EngineException e) {
        LOG.info("The engine {} cannot be asked for a running cluster", name, e);
      }
    }
    return Optional.empty();
  }

  private Optional<ClusterSnapshot> alive(Profile wanted) throws EngineException {
    Observation seen = monitor.glance(wanted.name());
    if (seen.aliveMaster().isEmpty()) {
      return Optional.empty();
    }
    Profile started = running.find(wanted.name()).orElse(wanted);
    return Optional.of(state.settled(withRealSize(started, seen.master()), seen));
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
