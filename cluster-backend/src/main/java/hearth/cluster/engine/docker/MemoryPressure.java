package hearth.cluster.engine.docker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Follows how near containers come to their memory limits. When the use of one falls steeply from
 * there, a process of it may have been ended by the system.
 */
final class MemoryPressure {

  private static final double NEAR = 0.95;
  private static final double RELIEVED = 0.80;

  private final Map<String, Boolean> near = new ConcurrentHashMap<>();
  private final Consumer<String> fell;

  /**
   * @param fell what to do when a container's use fell from its limit, by the container's id
   */
  MemoryPressure(Consumer<String> fell) {
    this.fell = fell;
  }

  /** A sample: what is used of the limit, both in bytes. */
  void sample(String id, long used, long limit) {
    if (limit <= 0) {
      return;
    }
    double share = (double) used / limit;
    if (share >= NEAR) {
      near.put(id, Boolean.TRUE);
    } else if (share < RELIEVED && near.remove(id) != null) {
      fell.accept(id);
    }
  }

  /** Whether the last samples were near the limit. */
  boolean isNear(String id) {
    return near.containsKey(id);
  }

  void forget(String id) {
    near.remove(id);
  }
}
