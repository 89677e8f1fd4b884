package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HandClock;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterMonitorTest {

  private static final Profile ONE = Profile.of("c", "fake", 1, 1, 512, 512);

  private final FakeWorld world = new FakeWorld();
  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:35:01.007Z"));
  private final ClusterMonitor monitor =
      new ClusterMonitor(
          new FakeEngine(world, Path.of("unused")), new FakeMasterView(world), clock);

  @BeforeEach
  void start() {
    world.start(ONE, Node.Role.MASTER, "master");
    world.start(ONE, Node.Role.WORKER, "worker-1");
  }

  @Test
  void seesNodesUsageAndTheMastersWord() throws EngineException {
    Observation seen = monitor.observe("c");

    assertThat(seen.at()).isEqualTo(clock.instant());
    assertThat(seen.nodes()).isEqualTo(world.nodes("c"));
    assertThat(seen.usage()).containsOnlyKeys("master", "worker-1");
    assertThat(seen.master()).isEqualTo(world.masterState("c"));
  }

  @Test
  void theLastAnswerStandsInForASilentMasterForFiveSeconds() throws EngineException {
    MasterState last = monitor.observe("c").master();
    world.on("master page", ClusterMonitorTest::fail);

    clock.add(Duration.ofSeconds(4));
    assertThat(monitor.observe("c").master()).isEqualTo(last);
    clock.add(Duration.ofSeconds(1));
    assertThat(monitor.observe("c").master()).isNull();
  }

  @Test
  void theAnswerOfAnEarlierMasterDoesNotStandIn() throws EngineException {
    monitor.observe("c");
    world.crash("c", "master");
    world.start(ONE, Node.Role.MASTER, "master");
    world.on("master page", ClusterMonitorTest::fail);

    assertThat(monitor.observe("c").master()).isNull();
  }

  @Test
  void aNodeThatEndsWhileItIsMeasuredHasNoUsage() throws EngineException {
    world.on("usage", ClusterMonitorTest::fail);

    Observation seen = monitor.observe("c");

    assertThat(seen.usage()).isEmpty();
    assertThat(seen.nodes()).hasSize(2);
  }

  private static void fail() throws EngineException {
    throw new EngineException.Unavailable("It does not answer.", "Wait.");
  }
}
