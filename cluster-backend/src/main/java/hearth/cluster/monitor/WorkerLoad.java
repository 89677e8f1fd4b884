package hearth.cluster.monitor;

/**
 * What jobs do on a worker now, as their drivers tell it.
 *
 * @param tasksRunning tasks that its executors run
 * @param heapUsedBytes the most heap that its executors used lately, garbage included; 0 when not
 *     known
 * @param heapMaxBytes what their heaps may grow to together; 0 without executors
 */
public record WorkerLoad(int tasksRunning, long heapUsedBytes, long heapMaxBytes) {

  /** Of a worker without executors. */
  public static final WorkerLoad NONE = new WorkerLoad(0, 0, 0);

  /** Both together. */
  public WorkerLoad plus(WorkerLoad other) {
    return new WorkerLoad(
        tasksRunning + other.tasksRunning,
        heapUsedBytes + other.heapUsedBytes,
        heapMaxBytes + other.heapMaxBytes);
  }
}
