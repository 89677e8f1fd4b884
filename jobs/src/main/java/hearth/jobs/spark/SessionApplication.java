package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application that outlives its jobs. Each is a job group of Spark's; what the listeners tell
 * between two jobs' beginnings belongs to the first of them.
 *
 * @param spark the application
 */
record SessionApplication(JavaSparkContext spark) implements Applications {

  private static final Logger LOG = LoggerFactory.getLogger(SessionApplication.class);

  private static final long LISTENERS_MILLIS = 10_000;

  @Override
  public JobResult run(
      JobRequest request, BadInputWatch watch, Function<JavaSparkContext, JobResult> job) {
    spark.sc().listenerBus().post(new JobBegins(request.id()));
    spark.setJobGroup(request.id(), request.type(), false);
    watch.start(spark.sc());
    try {
      return job.apply(spark);
    } finally {
      awaitListeners();
      watch.stop(spark.sc());
      spark.clearJobGroup();
      spark.clearCallSite();
    }
  }

  /** What the listeners have not told by now would be told of the next job. */
  private void awaitListeners() {
    try {
      spark.sc().listenerBus().waitUntilEmpty(LISTENERS_MILLIS);
    } catch (TimeoutException e) {
      LOG.warn("Spark's listeners are late", e);
    }
  }
}
