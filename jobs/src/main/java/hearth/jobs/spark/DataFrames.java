package hearth.jobs.spark;

import org.apache.spark.sql.SparkSession;

/** Spark SQL, which Hearth's own jobs do not use, and people's own programs do. */
final class DataFrames {

  private DataFrames() {}

  /** Counts the rows of a range as a data frame, on the application that runs. */
  static long count(long rows) {
    SparkSession session = SparkSession.builder().getOrCreate();
    try {
      return session.range(rows).count();
    } finally {
      // The application's end is not this check's business.
      SparkSession.clearActiveSession();
      SparkSession.clearDefaultSession();
    }
  }
}
