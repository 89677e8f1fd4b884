package hearth.cluster.metrics;

import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.WorkerLoad;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.List;

/** Pictures of a cluster of two workers. */
final class Pictures {

  private static final Profile PROFILE = Profile.of("c", "fake", 2, 2, 700, 600);

  private Pictures() {}

  /** Memory: 100 bytes of the master, 1000 and 2000 of the workers. */
  static ClusterSnapshot at(Instant at) {
    return new ClusterSnapshot(
        at,
        PROFILE,
        Phase.RUNNING,
        List.of(),
        new MasterSnapshot(NodeState.ALIVE, "spark://h:1", "http://h:2/", 100, at, "1"),
        List.of(worker(1, 2), worker(2, 1)),
        List.of(),
        null);
  }

  static ClusterSnapshot stopped(Instant at) {
    return new ClusterSnapshot(
        at, PROFILE, Phase.STOPPED, List.of(), null, List.of(), List.of(), null);
  }

  private static WorkerSnapshot worker(int number, int coresHeld) {
    return new WorkerSnapshot(
            "worker-" + number,
            NodeState.BUSY,
            2,
            coresHeld,
            number * 1000L,
            9000,
            8000,
            8000,
            "http://h:1" + number + "/",
            Instant.EPOCH,
            "1" + number)
        .with(new WorkerLoad(1, 0, 0));
  }
}
