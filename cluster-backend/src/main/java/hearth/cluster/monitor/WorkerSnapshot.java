package hearth.cluster.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker at one moment.
 *
 * @param name {@code worker-1}, …
 * @param state its state
 * @param cores cores it offers
 * @param coresUsed cores that executors hold
 * @param memoryBytes resident memory of the worker and its executors
 * @param memoryLimitBytes what it may use: what it offers to executors and its own heap
 * @param memoryOfferedBytes what it offers to executors
 * @param memoryReservedBytes what executors have reserved of that
 * @param webUrl the address of its page
 * @param started when it was started
 * @param pid its process, as the engine names it
 * @param problem what is wrong with it and what to do, or null when nothing is
 * @param load what jobs do on it
 */
public record WorkerSnapshot(
    String name,
    NodeState state,
    int cores,
    int coresUsed,
    long memoryBytes,
    long memoryLimitBytes,
    long memoryOfferedBytes,
    long memoryReservedBytes,
    String webUrl,
    Instant started,
    String pid,
    @Nullable Problem problem,
    WorkerLoad load) {

  /** A worker with which nothing is wrong, and on which no job runs. */
  public WorkerSnapshot(
      String name,
      NodeState state,
      int cores,
      int coresUsed,
      long memoryBytes,
      long memoryLimitBytes,
      long memoryOfferedBytes,
      long memoryReservedBytes,
      String webUrl,
      Instant started,
      String pid) {
    this(
        name,
        state,
        cores,
        coresUsed,
        memoryBytes,
        memoryLimitBytes,
        memoryOfferedBytes,
        memoryReservedBytes,
        webUrl,
        started,
        pid,
        null,
        WorkerLoad.NONE);
  }

  /**
   * Whether executors of a session wait on it for the next job: cores that only a session holds do
   * not count as used while it has nothing to do.
   */
  public boolean isReady() {
    return state == NodeState.ALIVE && memoryReservedBytes > 0 && coresUsed == 0;
  }

  /** As this, but lost: nothing runs in it any more. */
  public WorkerSnapshot lost(Problem why) {
    return new WorkerSnapshot(
        name,
        NodeState.LOST,
        cores,
        0,
        0,
        memoryLimitBytes,
        memoryOfferedBytes,
        0,
        webUrl,
        started,
        pid,
        why,
        WorkerLoad.NONE);
  }

  /** As this, with what jobs do on it: where tasks run it is busy, also if a session runs them. */
  public WorkerSnapshot with(WorkerLoad now) {
    return now.equals(load)
        ? this
        : new WorkerSnapshot(
            name,
            state == NodeState.ALIVE && now.tasksRunning() > 0 ? NodeState.BUSY : state,
            cores,
            Math.max(coresUsed, Math.min(cores, now.tasksRunning())),
            memoryBytes,
            memoryLimitBytes,
            memoryOfferedBytes,
            memoryReservedBytes,
            webUrl,
            started,
            pid,
            problem,
            now);
  }
}
