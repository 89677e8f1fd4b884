package hearth.jobs.spark;

import org.apache.spark.scheduler.SparkListenerEvent;

/**
 * Tells the listeners of a session, in order with Spark's own events, that another job begins.
 *
 * @param jobId the job
 * @param directory its result directory
 * @param millis when, in milliseconds since 1970
 */
record JobBegins(String jobId, String directory, long millis) implements SparkListenerEvent {

  /** Of no interest to Spark's event log, which could not read it back. */
  @Override
  public boolean logEvent() {
    return false;
  }
}
