package hearth.cluster.monitor;

/** Where a cluster is in its life. */
public enum Phase {
  STOPPED,
  STARTING,
  /** Master and all wanted workers are alive. */
  RUNNING,
  /** Something that is wanted is missing. */
  DEGRADED,
  STOPPING,
  /** The last start failed; {@link ClusterSnapshot#problem} says why. */
  FAILED
}
