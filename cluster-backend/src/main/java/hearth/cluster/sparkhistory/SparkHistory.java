package hearth.cluster.sparkhistory;

import java.io.IOException;
import java.net.URI;

/** Spark's own pages of jobs that have ended, for this computer's browser. */
public interface SparkHistory extends AutoCloseable {

  /**
   * Makes a job's page, of its latest attempt that has an event log. Blocks: the first one takes
   * some seconds, as a history server is started; a large log takes longer.
   *
   * @return its address, which answers until this is closed or nobody has looked for half an hour
   * @throws SparkHistoryException when the job has no log, or it cannot be shown, with the reason
   * @throws IOException when the log cannot be read or copied
   * @throws InterruptedException when it was given up; a server that was starting is ended
   */
  URI page(String jobId) throws IOException, InterruptedException;

  /** Whether pages that were made still answer. */
  boolean serves();

  /** Ends the history server and deletes its copies. */
  @Override
  void close();
}
