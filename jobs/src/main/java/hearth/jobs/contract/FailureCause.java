package hearth.jobs.contract;

/** Why an attempt failed, as far as it is known. */
public enum FailureCause {
  /** An input file cannot be read as what it should be. */
  BAD_INPUT,
  /** A JVM's heap or a limit was exhausted. */
  OUT_OF_MEMORY,
  /** The disk is full. */
  DISK_FULL,
  /** An executor or its worker went away too often. */
  LOST_WORKER,
  /** The driver went away without a word. */
  LOST_DRIVER,
  /** The cluster never gave an executor. */
  NO_RESOURCES,
  /** The request itself is wrong. */
  BAD_REQUEST,
  /** None of the above: the message and the log say more. */
  UNKNOWN
}
