package hearth.jobs.spark;

import java.util.Locale;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.StageInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the driver's log what a person wants to know of an application's course. Spark's own
 * log tells either this among thousands of lines or, as it is set here, only what went wrong.
 */
public final class ApplicationLog extends SparkListener {

  private static final Logger LOG = LoggerFactory.getLogger(ApplicationLog.class);
  private static final double MB = 1e6;

  /** Spark's words for an executor that ended by SIGKILL. */
  private static final String KILLED = "exited with code 137";

  @Override
  public void onApplicationStart(SparkListenerApplicationStart start) {
    LOG.info("Application {} has started", start.appId().getOrElse(() -> "without an id"));
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    LOG.info(
        "Executor {} is ready, cores: {}", added.executorId(), added.executorInfo().totalCores());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    String reason = removed.reason().strip();
    if (reason.contains(KILLED)) {
      LOG.warn(
          "Executor {} was ended by force (exit code 137), as the system does where a worker reaches"
              + " its memory limit. Its tasks are done again by another executor.",
          removed.executorId());
    } else {
      LOG.warn("Executor {} is gone: {}", removed.executorId(), reason);
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    StageInfo stage = submitted.stageInfo();
    LOG.info("{}: begins, tasks: {}", title(stage), stage.numTasks());
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted completed) {
    StageInfo stage = completed.stageInfo();
    if (stage.failureReason().isDefined()) {
      LOG.warn("{}: failed: {}", title(stage), firstLine(stage.failureReason().get()));
    } else {
      LOG.info("{}: done in {}{}", title(stage), seconds(stage), moved(stage.taskMetrics()));
    }
  }

  /** A stage that is tried again says so. */
  private static String title(StageInfo stage) {
    int attempt = stage.attemptNumber();
    return attempt == 0 ? stage.name() : stage.name() + ", attempt " + (attempt + 1);
  }

  private static String seconds(StageInfo stage) {
    boolean known = stage.submissionTime().isDefined() && stage.completionTime().isDefined();
    long millis =
        known ? (long) stage.completionTime().get() - (long) stage.submissionTime().get() : 0;
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  private static String moved(TaskMetrics metrics) {
    long written = metrics.shuffleWriteMetrics().bytesWritten();
    long read = metrics.shuffleReadMetrics().totalBytesRead();
    return amount(", shuffled out: ", written) + amount(", shuffled in: ", read);
  }

  private static String amount(String what, long bytes) {
    return bytes == 0 ? "" : what + String.format(Locale.ROOT, "%.1f MB", bytes / MB);
  }

  private static String firstLine(String reason) {
    return reason.strip().lines().findFirst().orElse("");
  }
}
