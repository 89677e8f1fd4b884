package hearth.cluster.monitor;

import java.time.Instant;

/**
 * Something that happened to a cluster.
 *
 * @param at when it was noticed; of jobs, when it was
 * @param kind what it was
 * @param node the node that it happened to, or empty when it was the whole cluster or a job
 * @param detail more in one sentence, or empty; of jobs, which one
 */
public record ClusterEvent(Instant at, Kind kind, String node, String detail) {

  /** What can happen. */
  public enum Kind {
    STARTED,
    START_FAILED,
    /** An earlier Hearth had started it. */
    ADOPTED,
    STOPPED,
    /** It ended, and not by this Hearth. */
    ENDED,
    WORKER_ADDED,
    WORKER_DRAINING,
    WORKER_REMOVED,
    WORKER_UNHEALTHY,
    WORKER_OOM_KILLED,
    WORKER_LOST,
    /** It is well again. */
    WORKER_BACK,
    MASTER_LOST,
    MASTER_BACK,
    JOB_STARTED,
    JOB_FINISHED,
    JOB_FAILED,
    JOB_CANCELLED
  }
}
