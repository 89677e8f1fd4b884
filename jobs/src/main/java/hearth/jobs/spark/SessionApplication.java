package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.LiveListenerBus;
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
      JobRequest request,
      Path directory,
      BadInputWatch watch,
      Function<JavaSparkContext, JobResult> job) {
    LiveListenerBus listeners = spark.sc().listenerBus();
    listeners.post(new JobBegins(request.id(), directory.toString(), System.currentTimeMillis()));
    spark.setJobGroup(request.id(), request.type(), false);
    watch.start(spark.sc());
    try {
      return job.apply(spark);
    } finally {
      listeners.post(new JobEnds());
      awaitListeners(listeners);
      watch.stop(spark.sc());
      spark.clearJobGroup();
      spark.clearCallSite();
    }
  }

  /** What the listeners have not told by now would be told of the next job. */
  private static void awaitListeners(LiveListenerBus listeners) {
    try {
      listeners.waitUntilEmpty(LISTENERS_MILLIS);
    } catch (TimeoutException e) {
      LOG.warn("Spark's listeners are late", e);
    }
  }
}
