package hearth.jobs.spark;

import org.apache.spark.scheduler.SparkListenerEvent;

/**
 * Tells the listeners of a session, in order with Spark's own events, that another job begins.
 *
 * @param jobId the job
 */
record JobBegins(String jobId) implements SparkListenerEvent {

  /** Of no interest to Spark's event log, which could not read it back. */
  @Override
  public boolean logEvent() {
    return false;
  }
}
