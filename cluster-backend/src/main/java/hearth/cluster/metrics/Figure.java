package hearth.cluster.metrics;

/** What is measured. The names are in the file: they stay as they are. */
public enum Figure {
  /** Resident memory of a node and what it started, or of all nodes, in bytes. */
  MEMORY,
  /** Processors used by a node and what it started, or by all nodes; 1 is all of one core. */
  CPU,
  /** Cores that executors hold. */
  CORES_HELD,
  /** Tasks that run at the moment. */
  TASKS_RUNNING,
  /** Tasks that ended well; each sample is so many more of them. */
  TASKS_ENDED,
  /** Of an attempt: tasks that have ended well since it began. */
  TASKS_DONE,
  /** Of an attempt: bytes of its inputs that it has read since it began. */
  BYTES_READ,
  /** Of an attempt: bytes that its tasks have read of what others left, since it began. */
  SHUFFLE_READ,
  /** Of an attempt: bytes that its tasks have left for others, since it began. */
  SHUFFLE_WRITTEN,
  /** Of an attempt: processor time of its tasks that have ended, in seconds. */
  CPU_TIME,
  /** Of an attempt: heap in use in its executors, garbage included, in bytes. */
  HEAP
}
