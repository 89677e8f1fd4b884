package hearth.cluster.schedule;

/** Which jobs come first, whenever they were submitted: the later in this list, the sooner. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  CRITICAL
}
