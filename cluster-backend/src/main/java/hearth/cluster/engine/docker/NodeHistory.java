package hearth.cluster.engine.docker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was told of containers and can no longer be seen in them: when, by the container's id. */
final class NodeHistory {

  /** So long an executor that was ended for memory is shown on its worker. */
  static final Duration SHOWN = Duration.ofSeconds(60);

  /** A container ends so soon after the event that is the reason. */
  private static final Duration CAUSED = Duration.ofSeconds(15);

  private final Map<String, Instant> outOfMemory = new ConcurrentHashMap<>();
  private final Map<String, Instant> killed = new ConcurrentHashMap<>();

  void outOfMemory(String id, Instant at) {
    outOfMemory.put(id, at);
  }

  void killed(String id, Instant at) {
    killed.put(id, at);
  }

  void forget(String id) {
    outOfMemory.remove(id);
    killed.remove(id);
  }

  NodeSigns signs(SeenNode node, boolean nearLimit, Instant now) {
    String id = node.found().id();
    boolean alive = node.found().alive();
    Instant end = node.ended() == null ? now : node.ended();
    return new NodeSigns(
        alive,
        node.found().exitCode(),
        node.flagged(),
        node.unhealthy(),
        isWithin(outOfMemory.get(id), alive ? SHOWN : CAUSED, alive ? now : end),
        nearLimit,
        isWithin(killed.get(id), CAUSED, end));
  }

  private static boolean isWithin(@Nullable Instant at, Duration before, Instant end) {
    return at != null && !at.isBefore(end.minus(before));
  }
}
