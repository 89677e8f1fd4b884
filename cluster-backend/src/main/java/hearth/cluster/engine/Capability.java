package hearth.cluster.engine;

/** What some engines can do and others cannot. */
public enum Capability {
  /** Starts and stops workers; an attached cluster cannot. */
  MANAGES_NODES,
  /** Limits each node's memory from outside. */
  LIMITS_MEMORY,
  /** Keeps results in a volume of its own, not in a folder of this computer. */
  OWNS_RESULTS,
  /** Runs from an image that must be present. */
  USES_IMAGE,
  /** A new master takes over from a dead one: its workers and applications go on. */
  REVIVES_MASTER
}
