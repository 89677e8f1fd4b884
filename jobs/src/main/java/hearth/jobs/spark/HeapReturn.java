package hearth.jobs.spark;

import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the executors of a session give back to the computer the memory that a job has left to them.
 * A heap that has grown does not shrink by itself while nothing runs, and the next job's would come
 * on top of it.
 */
final class HeapReturn {

  private static final Logger LOG = LoggerFactory.getLogger(HeapReturn.class);

  private static final String STAGE = "Giving memory back";
  private static final long PATIENCE_SECONDS = 2;

  /** A smaller heap is not worth the tenth of a second. */
  private static final long WORTH_BYTES = 256L << 20;

  private HeapReturn() {}

  /** Returns when they have, or when that takes long: the next job must not wait for it. */
  static void await(JavaSparkContext spark) throws InterruptedException {
    try {
      int cores = Executors.sum(new Executors(spark).cores());
      if (cores > 0) {
        await(spark, cores);
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // Spark may have been stopped meanwhile.
      LOG.info("Executors keep their memory: {}", e.toString());
    }
  }

  private static void await(JavaSparkContext spark, int cores)
      throws InterruptedException, ExecutionException, TimeoutException {
    spark.setCallSite(STAGE);
    JavaFutureAction<Void> shrinking =
        spark.parallelize(Collections.nCopies(cores, 0), cores).foreachAsync(unused -> shrink());
    try {
      shrinking.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      shrinking.cancel(true);
      spark.clearCallSite();
    }
  }

  /** A full collection shrinks the heap; a second task on the same executor finds it small. */
  private static void shrink() {
    synchronized (HeapReturn.class) {
      if (Runtime.getRuntime().totalMemory() >= WORTH_BYTES) {
        System.gc();
      }
    }
  }
}
