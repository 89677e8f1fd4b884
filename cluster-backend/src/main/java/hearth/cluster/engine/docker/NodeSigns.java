package hearth.cluster.engine.docker;

import hearth.cluster.engine.NodeCondition;
import org.jspecify.annotations.Nullable;

/**
 * What Docker shows of a node, from which its condition follows: pure. No single sign of memory is
 * enough. Docker's own flag stays false when an executor hits the container's limit, and stays true
 * for a container that ended well long after one of its processes was ended.
 *
 * @param alive whether the container runs
 * @param exitCode its exit code, once it ended
 * @param flagged Docker's {@code OOMKilled}
 * @param unhealthy whether its health check fails
 * @param told whether an {@code oom} event, or the worker's log, told of a process that was ended
 *     for memory a short while ago or just before the container's end
 * @param nearLimit whether its last measured memory was near its limit
 * @param killed whether somebody sent it a SIGKILL through Docker just before its end
 */
record NodeSigns(
    boolean alive,
    @Nullable Integer exitCode,
    boolean flagged,
    boolean unhealthy,
    boolean told,
    boolean nearLimit,
    boolean killed) {

  /** 128 + SIGKILL, which is also how the system ends a process for memory. */
  private static final int KILLED = 137;

  NodeCondition condition() {
    if (alive) {
      return told
          ? NodeCondition.OOM_KILLED
          : unhealthy ? NodeCondition.UNHEALTHY : NodeCondition.RUNNING;
    }
    boolean byForce = exitCode != null && exitCode == KILLED;
    return byForce && !killed && (flagged || told || nearLimit)
        ? NodeCondition.OOM_KILLED
        : NodeCondition.of(false, exitCode);
  }
}
