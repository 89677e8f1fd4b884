package hearth.jobs.spark;

import hearth.jobs.sequence.BadInputException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * Ends the application at the first task that meets bad input: Spark would try that task three
 * times more, and read the same file again.
 */
final class BadInputWatch {

  private final AtomicReference<BadInputException> first = new AtomicReference<>();
  private @Nullable SparkListener listener;

  /** Watches an application. */
  void start(SparkContext spark) {
    SparkListener watching =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof ExceptionFailure failure
                && failure.exception().isDefined()
                && failure.exception().get() instanceof BadInputException bad
                && first.compareAndSet(null, bad)) {
              spark.cancelAllJobs();
            }
          }
        };
    listener = watching;
    spark.addSparkListener(watching);
  }

  /** Watches it no more. */
  void stop(SparkContext spark) {
    SparkListener watching = listener;
    if (watching != null) {
      spark.removeSparkListener(watching);
    }
  }

  /** What the first such task found. */
  Optional<BadInputException> found() {
    return Optional.ofNullable(first.get());
  }
}
