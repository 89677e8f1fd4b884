package hearth.cluster.engine;

import org.jspecify.annotations.Nullable;

/** How a node fares, as far as its engine can tell; why it ended, once it did. */
public enum NodeCondition {
  /** It runs, and nothing is known against it. */
  RUNNING,
  /** It runs, and its health check fails. */
  UNHEALTHY,
  /**
   * The system ended a process at the node's memory limit. When the node itself still runs, it was
   * one of its executors, a short while ago.
   */
  OOM_KILLED,
  /** Somebody ended it by force. */
  KILLED,
  /** It ended by itself, or was asked to. */
  EXITED;

  /** 128 + SIGKILL. */
  private static final int KILLED_CODE = 137;

  /** What can be told of a node of which nothing else is known. */
  public static NodeCondition of(boolean alive, @Nullable Integer exitCode) {
    if (alive) {
      return RUNNING;
    }
    return exitCode != null && exitCode == KILLED_CODE ? KILLED : EXITED;
  }
}
