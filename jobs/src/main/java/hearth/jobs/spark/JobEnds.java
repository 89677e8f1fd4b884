package hearth.jobs.spark;

import org.apache.spark.scheduler.SparkListenerEvent;

/** Tells the listeners of a session, in order with Spark's own events, that its job has ended. */
record JobEnds() implements SparkListenerEvent {

  /** Of no interest to Spark's event log, which could not read it back. */
  @Override
  public boolean logEvent() {
    return false;
  }
}
