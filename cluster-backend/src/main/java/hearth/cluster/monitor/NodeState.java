package hearth.cluster.monitor;

/** The state of a master or a worker as its card shows it. */
public enum NodeState {
  STARTING,
  /** Alive and without work. */
  ALIVE,
  /** Alive, with executors. */
  BUSY,
  /** It takes no more tasks and is removed once those that run there have ended. */
  DRAINING,
  /** It runs, but its page does not answer. */
  UNHEALTHY,
  /** The system ended it, or lately one of its executors, at its memory limit. */
  OOM_KILLED,
  /** It was there and is gone. */
  LOST,
  STOPPED
}
