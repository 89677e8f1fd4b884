package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerSnapshotTest {

  private static final long GB = 1L << 30;

  @Test
  void isReadyWhileExecutorsWaitWithoutCores() {
    assertThat(worker(NodeState.ALIVE, 0, GB).isReady()).isTrue();
  }

  @Test
  void isNotReadyWithoutExecutorsOrWhileTheyWork() {
    assertThat(worker(NodeState.ALIVE, 0, 0).isReady()).isFalse();
    assertThat(worker(NodeState.ALIVE, 1, GB).isReady()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALIVE")
  void isReadyInNoOtherState(NodeState state) {
    assertThat(worker(state, 0, GB).isReady()).isFalse();
  }

  private static WorkerSnapshot worker(NodeState state, int coresUsed, long reserved) {
    return new WorkerSnapshot(
        "worker-1", state, 1, coresUsed, GB, 2 * GB, GB, reserved, "", Instant.EPOCH, "1");
  }
}
