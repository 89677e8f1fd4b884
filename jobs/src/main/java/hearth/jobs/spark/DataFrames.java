package hearth.jobs.spark;

import java.util.OptionalLong;

/** Spark SQL, by name: Hearth's own installation of Spark does not have it, others do. */
final class DataFrames {

  private static final String SESSION = "org.apache.spark.sql.SparkSession";

  private DataFrames() {}

  /**
   * Counts the rows of a range as a data frame, on the application that runs.
   *
   * @return empty where there is no Spark SQL
   * @throws ReflectiveOperationException when it is there, and fails
   */
  static OptionalLong count(long rows) throws ReflectiveOperationException {
    Class<?> sessions;
    try {
      sessions = Class.forName(SESSION, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      return OptionalLong.empty();
    }
    Object builder = sessions.getMethod("builder").invoke(null);
    Object session = builder.getClass().getMethod("getOrCreate").invoke(builder);
    Object range = session.getClass().getMethod("range", long.class).invoke(session, rows);
    return OptionalLong.of((Long) range.getClass().getMethod("count").invoke(range));
  }
}
