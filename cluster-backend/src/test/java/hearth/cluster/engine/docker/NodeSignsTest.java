package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.NodeCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what Docker shows, and what it was told, to why a node ended. */
class NodeSignsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final NodeHistory history = new NodeHistory();

  @Test
  void aNodeThatRunsIsRunningOrUnhealthy() {
    assertThat(condition(node(true, null, false, false), false)).isEqualTo(NodeCondition.RUNNING);
    assertThat(condition(node(true, null, false, true), false)).isEqualTo(NodeCondition.UNHEALTHY);
  }

  @Test
  void anExecutorEndedForMemoryIsShownForAWhileAlthoughTheFlagIsFalse() {
    history.outOfMemory("id", NOW.minusSeconds(50));
    assertThat(condition(node(true, null, false, false), false))
        .isEqualTo(NodeCondition.OOM_KILLED);
    history.outOfMemory("id", NOW.minusSeconds(70));
    assertThat(condition(node(true, null, false, false), false)).isEqualTo(NodeCondition.RUNNING);
  }

  @Test
  void oneSignBesideTheExitCodeIsEnough() {
    assertThat(condition(node(false, 137, true, false), false)).isEqualTo(NodeCondition.OOM_KILLED);
    assertThat(condition(node(false, 137, false, false), true)).isEqualTo(NodeCondition.OOM_KILLED);
    history.outOfMemory("id", NOW.minusSeconds(2));
    assertThat(condition(node(false, 137, false, false), false))
        .isEqualTo(NodeCondition.OOM_KILLED);
  }

  @Test
  void theExitCodeAloneIsAKill() {
    assertThat(condition(node(false, 137, false, false), false)).isEqualTo(NodeCondition.KILLED);
    assertThat(condition(node(false, 143, false, false), false)).isEqualTo(NodeCondition.EXITED);
  }

  @Test
  void theFlagLiesForANodeThatEndedOtherwise() {
    assertThat(condition(node(false, 1, true, false), true)).isEqualTo(NodeCondition.EXITED);
    history.killed("id", NOW.minusSeconds(1));
    assertThat(condition(node(false, 137, true, false), true)).isEqualTo(NodeCondition.KILLED);
  }

  @Test
  void whatHappenedLongBeforeTheEndIsNotItsReason() {
    history.outOfMemory("id", NOW.minusSeconds(40));
    assertThat(condition(node(false, 137, false, false), false)).isEqualTo(NodeCondition.KILLED);
    history.forget("id");
    assertThat(condition(node(true, null, false, false), false)).isEqualTo(NodeCondition.RUNNING);
  }

  @Test
  void onlyASteepFallFromTheLimitIsSuspicious() {
    List<String> fell = new ArrayList<>();
    MemoryPressure pressure = new MemoryPressure(fell::add);
    pressure.sample("a", 90, 100);
    pressure.sample("a", 10, 100);
    assertThat(fell).isEmpty();
    pressure.sample("a", 96, 100);
    pressure.sample("a", 85, 100);
    assertThat(pressure.isNear("a")).isTrue();
    pressure.sample("a", 40, 100);
    assertThat(fell).containsExactly("a");
    assertThat(pressure.isNear("a")).isFalse();
    pressure.sample("b", 5, 0);
    assertThat(pressure.isNear("b")).as("without a limit").isFalse();
  }

  private NodeCondition condition(SeenNode node, boolean nearLimit) {
    return history.signs(node, nearLimit, NOW).condition();
  }

  private static SeenNode node(
      boolean alive, @Nullable Integer exitCode, boolean flagged, boolean unhealthy) {
    Found found = new Found("id", Role.WORKER, "c", "worker-1", Map.of(), alive, exitCode, NOW);
    return new SeenNode(found, flagged, unhealthy, alive ? null : NOW);
  }
}
