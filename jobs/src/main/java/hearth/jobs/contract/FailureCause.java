package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why an attempt failed, as far as it is known. Names stay: event files hold them. */
public enum FailureCause {
  /** An input file cannot be read as what it should be. */
  BAD_INPUT,
  /** Memory was exhausted, and nobody knows whose. */
  OUT_OF_MEMORY,
  /** The heap of an executor was exhausted. */
  EXECUTOR_HEAP,
  /** The system ended an executor at the memory limit of its worker. */
  EXECUTOR_LIMIT,
  /** The heap of the driver was exhausted. */
  DRIVER_HEAP,
  /** The system ended the driver at its memory limit. */
  DRIVER_LIMIT,
  /** The disk is full. */
  DISK_FULL,
  /** An executor or its worker went away too often. */
  LOST_WORKER,
  /** The driver went away without a word. */
  LOST_DRIVER,
  /** Driver and executors did not reach each other. */
  NO_ROUTE,
  /** The cluster never gave an executor. */
  NO_RESOURCES,
  /** A class or a Python module of the program is missing. */
  CLASS_MISSING,
  /** The program was made for another version of Java, Spark or Python. */
  VERSION_MISMATCH,
  /** A person's own program threw an exception. */
  USER_CODE,
  /** The request itself is wrong. */
  BAD_REQUEST,
  /** None of the above: the message and the log say more. */
  @JsonEnumDefaultValue
  UNKNOWN;

  /** Whether somebody wanted more memory than it had. */
  public boolean isOutOfMemory() {
    return switch (this) {
      case OUT_OF_MEMORY, EXECUTOR_HEAP, EXECUTOR_LIMIT, DRIVER_HEAP, DRIVER_LIMIT -> true;
      default -> false;
    };
  }
}
