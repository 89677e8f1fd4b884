package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Node;
import hearth.cluster.monitor.Observation;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Looks run side by side and end in any order; the one that began last is shown. */
class ClusterStateTest {

  private static final Instant START = Instant.parse("2026-11-21T14:35:01Z");
  private static final Profile ONE = Profile.of("c", "fake", 1, 1, 512, 512);

  /** All looks have begun before this; when they end makes no difference. */
  private final ClusterState state =
      new ClusterState(ONE, Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC));

  @Test
  void aLaterLookIsShownThoughAnEarlierOneEndedJustBefore() {
    state.settled(ONE, seen(0, "worker-1", "worker-2"));
    state.leaving(List.of("worker-2"));

    state.observed(seen(1, "worker-1", "worker-2"));
    state.observed(seen(2, "worker-1"));

    assertThat(shown()).containsExactly("worker-1");
  }

  @Test
  void anEarlierLookThatEndsLaterIsNotShown() {
    state.settled(ONE, seen(0, "worker-1", "worker-2"));
    state.leaving(List.of("worker-2"));

    state.observed(seen(2, "worker-1"));
    state.observed(seen(1, "worker-1", "worker-2"));

    assertThat(shown()).containsExactly("worker-1");
  }

  @Test
  void aLookThatBeganBeforeTheEndOfAStartIsNotShown() {
    state.settled(ONE, seen(5, "worker-1"));

    state.observed(seen(4));

    assertThat(shown()).containsExactly("worker-1");
  }

  private List<String> shown() {
    return state.snapshot().workers().stream().map(WorkerSnapshot::name).toList();
  }

  private static Observation seen(int second, String... workers) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(node(Node.Role.MASTER, "master", 7000));
    for (String worker : workers) {
      nodes.add(node(Node.Role.WORKER, worker, 7010 + 2 * nodes.size()));
    }
    return new Observation(START.plusSeconds(second), nodes, Map.of(), null);
  }

  private static Node node(Node.Role role, String name, int port) {
    return new Node(
        "c",
        role,
        name,
        "id-" + name,
        true,
        null,
        Map.of(Node.RPC, port, Node.WEB, port + 1),
        START);
  }
}
