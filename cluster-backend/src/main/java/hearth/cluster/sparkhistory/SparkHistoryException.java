package hearth.cluster.sparkhistory;

import java.io.IOException;

/** A job's history page cannot be shown. The message says why and what to do, in sentences. */
public final class SparkHistoryException extends IOException {
  private static final long serialVersionUID = 1L;

  private SparkHistoryException(String message) {
    super(message);
  }

  static SparkHistoryException noLog(String jobId) {
    return new SparkHistoryException(
        ("The job %s has no event log: it ended before Spark began, or its folder was removed."
                + " Its own log says how far it came.")
            .formatted(jobId));
  }

  static SparkHistoryException runs(String jobId) {
    return new SparkHistoryException(
        "The job %s has not ended. Spark's history page is there once it has.".formatted(jobId));
  }

  static SparkHistoryException torn(String jobId) {
    return new SparkHistoryException(
        ("The event log of the job %s is damaged before its first stage: there is nothing to"
                + " show.")
            .formatted(jobId));
  }

  static SparkHistoryException unreadable(String jobId, int status, String said) {
    return new SparkHistoryException(
        "Spark's history server cannot show the event log of the job %s (HTTP status %d).%s"
            .formatted(jobId, status, quoted(said)));
  }

  static SparkHistoryException noSpark(Object home) {
    return new SparkHistoryException(
        "The folder %s has no Spark in it. Install Hearth again.".formatted(home));
  }

  static SparkHistoryException died(String said) {
    return new SparkHistoryException(
        "Spark's history server ended before it answered." + quoted(said));
  }

  static SparkHistoryException late(long seconds) {
    return new SparkHistoryException(
        ("Spark's history server did not answer within %d seconds. Close programs that keep this"
                + " computer busy, then try again.")
            .formatted(seconds));
  }

  private static String quoted(String said) {
    return said.isEmpty() ? "" : " It said: " + said;
  }
}
