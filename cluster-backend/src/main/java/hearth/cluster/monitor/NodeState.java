package hearth.cluster.monitor;

/** The state of a master or a worker as its card shows it. */
public enum NodeState {
  STARTING,
  /** Alive and without work. */
  ALIVE,
  /** Alive, with executors. */
  BUSY,
  /** It was there and is gone. */
  LOST,
  STOPPED
}
