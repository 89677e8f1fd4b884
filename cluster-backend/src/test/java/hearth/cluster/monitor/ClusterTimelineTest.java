package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterTimelineTest {
  private static final Profile PROFILE = Profile.of("c", "fake", 2, 1, 512, 512);
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void aStartTellsOfItsWorkersAndItsEnd() {
    assertThat(
            between(
                snapshot(Phase.STARTING),
                snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE))))
        .containsExactly(event(Kind.WORKER_ADDED, "worker-1"), event(Kind.STARTED, ""));
  }

  @Test
  void aStartOfWhatRunsIsNoStart() {
    WorkerSnapshot worker = worker("worker-1", NodeState.ALIVE);
    ClusterSnapshot now = snapshot(Phase.STOPPED);
    for (Phase next :
        List.of(Phase.STARTING, Phase.RUNNING, Phase.STARTING, Phase.RUNNING, Phase.STOPPED)) {
      now = continued(now, next == Phase.STOPPED ? snapshot(next) : snapshot(next, worker));
    }
    for (Phase next : List.of(Phase.STARTING, Phase.RUNNING, Phase.DEGRADED, Phase.STARTING)) {
      now = continued(now, snapshot(next, worker));
    }
    now = continued(now, snapshot(Phase.RUNNING, worker));
    assertThat(now.history().events())
        .extracting(ClusterEvent::kind)
        .filteredOn(kind -> kind != Kind.WORKER_ADDED)
        .containsExactly(Kind.STARTED, Kind.ENDED, Kind.STARTED);
  }

  @Test
  void whatAnEarlierHearthStartedIsFoundAsAWhole() {
    assertThat(
            between(
                snapshot(Phase.STOPPED),
                snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE))))
        .containsExactly(event(Kind.ADOPTED, ""));
  }

  @Test
  void aStopIsOneEventAndAnEndByOthersAnother() {
    WorkerSnapshot worker = worker("worker-1", NodeState.ALIVE);
    assertThat(between(snapshot(Phase.STOPPING, worker), snapshot(Phase.STOPPED)))
        .containsExactly(event(Kind.STOPPED, ""));
    assertThat(between(snapshot(Phase.RUNNING, worker), snapshot(Phase.STOPPED)))
        .containsExactly(event(Kind.ENDED, ""));
  }

  @Test
  void everyTroubleOfAWorkerIsToldOnce() {
    ClusterSnapshot busy = snapshot(Phase.RUNNING, worker("worker-1", NodeState.BUSY));
    Map<NodeState, Kind> expected =
        Map.of(
            NodeState.LOST, Kind.WORKER_LOST,
            NodeState.OOM_KILLED, Kind.WORKER_OOM_KILLED,
            NodeState.UNHEALTHY, Kind.WORKER_UNHEALTHY,
            NodeState.DRAINING, Kind.WORKER_DRAINING);
    expected.forEach(
        (state, kind) -> {
          ClusterSnapshot now = snapshot(Phase.DEGRADED, worker("worker-1", state));
          assertThat(between(busy, now)).containsExactly(event(kind, "worker-1"));
          assertThat(between(now, now)).isEmpty();
        });
  }

  @Test
  void aliveAndBusyAreNoEvents() {
    assertThat(
            between(
                snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE)),
                snapshot(Phase.RUNNING, worker("worker-1", NodeState.BUSY))))
        .isEmpty();
  }

  @Test
  void aDrainedWorkerIsRemovedAndALostOneJustGoes() {
    assertThat(
            between(
                snapshot(Phase.RUNNING, worker("worker-1", NodeState.DRAINING)),
                snapshot(Phase.RUNNING)))
        .containsExactly(event(Kind.WORKER_REMOVED, "worker-1"));
    assertThat(
            between(
                snapshot(Phase.DEGRADED, worker("worker-1", NodeState.LOST)),
                snapshot(Phase.RUNNING)))
        .isEmpty();
  }

  @Test
  void aWorkerThatRecoversIsBackAndAnotherProcessIsAdded() {
    ClusterSnapshot lost = snapshot(Phase.DEGRADED, worker("worker-1", NodeState.LOST));
    assertThat(between(lost, snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE))))
        .containsExactly(event(Kind.WORKER_BACK, "worker-1"));
    assertThat(between(lost, snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE, "77"))))
        .containsExactly(event(Kind.WORKER_ADDED, "worker-1"));
  }

  @Test
  void aLostMasterAndItsReturnAreTold() {
    ClusterSnapshot up = snapshot(Phase.RUNNING, master(NodeState.ALIVE), null);
    ClusterSnapshot lost =
        snapshot(
            Phase.DEGRADED,
            master(NodeState.ALIVE).lost(new Problem("It ended.", "Press Start.")),
            null);
    assertThat(ClusterTimeline.between(up, lost))
        .containsExactly(new ClusterEvent(AT, Kind.MASTER_LOST, "master", "It ended."));
    assertThat(between(lost, up)).containsExactly(event(Kind.MASTER_BACK, "master"));
  }

  @Test
  void aFailedStartSaysWhy() {
    ClusterSnapshot failed =
        snapshot(Phase.FAILED, null, new Problem("Port 7077 is taken.", "Choose another."));
    assertThat(ClusterTimeline.between(snapshot(Phase.STARTING), failed))
        .containsExactly(new ClusterEvent(AT, Kind.START_FAILED, "", "Port 7077 is taken."));
  }

  @Test
  void theLatestEventsAreKept() {
    ClusterSnapshot now = snapshot(Phase.RUNNING, worker("worker-1", NodeState.ALIVE));
    for (int i = 0; i < 300; i++) {
      NodeState next = i % 2 == 0 ? NodeState.LOST : NodeState.ALIVE;
      ClusterSnapshot later = snapshot(Phase.RUNNING, worker("worker-1", next));
      now = continued(now, later);
    }
    assertThat(now.history().events()).hasSize(ClusterTimeline.MOST);
    assertThat(now.history().events().get(199).kind()).isEqualTo(Kind.WORKER_BACK);
  }

  private static ClusterSnapshot continued(ClusterSnapshot before, ClusterSnapshot now) {
    return now.with(ClusterTimeline.continued(before, now, Map.of()));
  }

  private static List<Tuple> between(ClusterSnapshot before, ClusterSnapshot now) {
    return ClusterTimeline.between(before, now).stream()
        .map(event -> Tuple.tuple(event.kind(), event.node()))
        .toList();
  }

  private static Tuple event(Kind kind, String node) {
    return Tuple.tuple(kind, node);
  }

  private static MasterSnapshot master(NodeState state) {
    return new MasterSnapshot(state, "spark://x:1", "http://x:2/", 1, AT, "9");
  }

  private static WorkerSnapshot worker(String name, NodeState state) {
    return worker(name, state, "1");
  }

  private static WorkerSnapshot worker(String name, NodeState state, String pid) {
    return new WorkerSnapshot(name, state, 1, 0, 1, 2, 2, 0, "http://x:3/", AT, pid);
  }

  private static ClusterSnapshot snapshot(Phase phase, WorkerSnapshot... workers) {
    return new ClusterSnapshot(
        AT, PROFILE, phase, List.of(), null, Stream.of(workers).toList(), List.of(), null);
  }

  private static ClusterSnapshot snapshot(
      Phase phase, @Nullable MasterSnapshot master, @Nullable Problem problem) {
    return new ClusterSnapshot(
        AT, PROFILE, phase, List.of(), master, List.of(), List.of(), problem);
  }
}
