package hearth.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Samples;
import hearth.app.fx.Format;
import hearth.app.fx.Tone;
import hearth.cluster.monitor.ClusterEvent;
import hearth.cluster.monitor.ClusterEvent.Kind;
import hearth.cluster.monitor.NodeHistory;
import hearth.cluster.monitor.NodeState;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cards and timeline say, without a toolkit. */
class NodeLooksTest {
  private final Format format = new Format(Locale.ENGLISH, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "STARTING, true, false, false, true",
    "ALIVE, true, true, true, true",
    "BUSY, true, true, true, true",
    "UNHEALTHY, true, true, true, true",
    "OOM_KILLED, true, true, true, true",
    "DRAINING, true, false, false, true",
    "LOST, false, true, true, false",
    "STOPPED, false, false, false, false"
  })
  void eachStateOffersWhatMakesSense(
      NodeState state, boolean alive, boolean restart, boolean remove, boolean kill) {
    assertThat(WorkerChoices.of(state)).isEqualTo(new WorkerChoices(alive, restart, remove, kill));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyEventIsASentenceWithItsNode(Kind kind) {
    boolean ofNode = kind.name().startsWith("WORKER");
    EventLook look =
        EventLook.of(new ClusterEvent(Samples.NOW, kind, ofNode ? "worker-2" : "", ""));
    assertThat(look.text()).startsWith(ofNode ? "Worker 2 " : "").doesNotContain("enum.");
  }

  @Test
  void troubleIsRedAndLeavingIsAmber() {
    assertThat(
            Stream.of(Kind.WORKER_LOST, Kind.WORKER_OOM_KILLED, Kind.MASTER_LOST)
                .map(kind -> EventLook.of(new ClusterEvent(Samples.NOW, kind, "master", "")))
                .map(EventLook::tone))
        .containsOnly(Tone.DANGER);
    assertThat(
            EventLook.of(new ClusterEvent(Samples.NOW, Kind.WORKER_DRAINING, "worker-1", ""))
                .tone())
        .isEqualTo(Tone.WARNING);
  }

  @Test
  void processorIsInPerCentOfOneCoreAndDrawnOfAll() {
    long now = Samples.NOW.toEpochMilli();
    NodeHistory history =
        new NodeHistory(
            new long[] {now - 1000, now}, new float[] {0, 1.5f}, new long[] {0, 600 * Samples.MIB});

    NodeTrends trends = NodeTrends.of(history, 2, 1200 * Samples.MIB, Samples.NOW, format);

    assertThat(trends.cpuNow()).isEqualTo("150\u00a0%");
    assertThat(trends.cpuSentence()).isEqualTo("Processor: 150\u00a0% of one core");
    assertThat(trends.cpu().y(trends.cpu().size() - 1)).isEqualTo(0.75);
    assertThat(trends.memoryNow()).isEqualTo("600\u00a0MB");
    assertThat(trends.memory().y(trends.memory().size() - 1)).isEqualTo(0.5);
  }

  @Test
  void withoutAHistoryThereIsADash() {
    NodeTrends trends = NodeTrends.of(NodeHistory.EMPTY, 2, 1, Samples.NOW, format);

    assertThat(trends.cpuNow()).isEqualTo("–");
    assertThat(trends.memoryNow()).isEqualTo("–");
    assertThat(trends.cpu().size()).isZero();
  }
}
