package hearth.cluster.engine.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.engine.EngineException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterLocksTest {

  @TempDir Path clusters;

  @Test
  void threadsOfOneEngineShareIt() throws EngineException {
    ClusterLocks locks = locks();
    try (ClusterLocks.Hold first = locks.acquire("lab");
        ClusterLocks.Hold second = locks.acquire("lab")) {
      assertThat(first).isNotSameAs(second);
    }
  }

  @Test
  void keepsAnotherEngineOutUntilTheLastHoldIsClosed() throws EngineException {
    ClusterLocks own = locks();
    ClusterLocks other = locks();
    try (ClusterLocks.Hold first = own.acquire("lab")) {
      own.acquire("lab").close();
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> other.acquire("lab"))
          .isInstanceOf(EngineException.Unavailable.class)
          .hasMessageContaining("Another Hearth")
          .hasMessageContaining("lab");
      other.acquire("other-lab").close();
    }
    other.acquire("lab").close();
  }

  @Test
  void anInterruptEndsTheWaiting() throws EngineException {
    ClusterLocks other = new ClusterLocks(clusters, Duration.ofMinutes(5));
    try (ClusterLocks.Hold hold = locks().acquire("lab")) {
      assertThat(hold).isNotNull();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> other.acquire("lab"))
          .isInstanceOf(EngineException.Interrupted.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private ClusterLocks locks() {
    return new ClusterLocks(clusters, Duration.ofMillis(200));
  }
}
