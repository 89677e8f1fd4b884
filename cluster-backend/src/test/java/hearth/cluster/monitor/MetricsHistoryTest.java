package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsHistoryTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private final MetricsHistory history = new MetricsHistory();

  @Test
  void processorTimeBecomesCoresInUse() {
    for (int second = 0; second <= 10; second++) {
      add(second, "1", 1_500_000_000L * second, 100 + second);
    }

    NodeHistory worker = worker();

    assertThat(worker.size()).isEqualTo(11);
    assertThat(worker.cpuCores(0)).isZero();
    assertThat(worker.cpuCores(10)).isCloseTo(1.5f, within(0.001f));
    assertThat(worker.memoryBytes(10)).isEqualTo(110);
    assertThat(worker.atMillis(10) - worker.atMillis(0)).isEqualTo(10_000);
  }

  @Test
  void samplesThatComeUnevenlyDoNotJump() {
    // The engine's own samples come a little late: none in second 5, two in second 6.
    for (int second = 0; second <= 10; second++) {
      add(second, "1", 1_000_000_000L * (second == 5 ? 4 : second), 1);
    }

    assertThat(worker().cpuCores(5)).isCloseTo(0.667f, within(0.01f));
    assertThat(worker().cpuCores(6)).isCloseTo(1f, within(0.01f));
  }

  @Test
  void onlyTheLastFiveMinutesAreKept() {
    for (int second = 0; second < 1000; second++) {
      add(second, "1", 0, second);
    }

    assertThat(worker().size()).isEqualTo(MetricsHistory.SAMPLES);
    assertThat(worker().memoryBytes(0)).isEqualTo(700);
    assertThat(worker().memoryBytes(299)).isEqualTo(999);
  }

  @Test
  void anotherProcessBeginsAnewAndAnExecutorsEndIsNotNegative() {
    add(0, "1", 9_000_000_000L, 1);
    add(1, "1", 2_000_000_000L, 1);
    assertThat(worker().cpuCores(1)).isZero();

    add(2, "2", 0, 1);
    assertThat(worker().size()).isEqualTo(1);
  }

  @Test
  void whatWasGivenOutDoesNotChange() {
    add(0, "1", 0, 1);
    NodeHistory before = worker();
    add(1, "1", 0, 2);

    assertThat(before.size()).isEqualTo(1);
    history.clear();
    assertThat(history.view()).isEmpty();
  }

  private NodeHistory worker() {
    return history.view().getOrDefault("worker-1", NodeHistory.EMPTY);
  }

  private void add(int second, String handle, long cpuNanos, long memory) {
    Node node = new Node("c", Node.Role.WORKER, "worker-1", handle, true, null, Map.of(), START);
    history.add(
        new Observation(
            START.plusSeconds(second),
            List.of(node),
            Map.of("worker-1", new NodeUsage(memory, cpuNanos)),
            null));
  }
}
