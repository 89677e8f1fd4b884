package hearth.jobs.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFirehoseListener;
import org.apache.spark.scheduler.EventLoggingListener;
import org.apache.spark.scheduler.ReplayListenerBus;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerBlockManagerAdded;
import org.apache.spark.scheduler.SparkListenerBlockManagerRemoved;
import org.apache.spark.scheduler.SparkListenerEnvironmentUpdate;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerResourceProfileAdded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Writes for each job of a session the event log that a job with an application of its own leaves,
 * for Spark's history server: first what still holds of all that was told before, as if the
 * application had begun with the job, then what is told until the job ends. Used through {@code
 * spark.extraListeners}, so it hears of the application's start too.
 */
public final class SessionEventLog extends SparkFirehoseListener {

  /** Below a job's result directory. */
  static final String DIRECTORY = "eventlog";

  private static final Logger LOG = LoggerFactory.getLogger(SessionEventLog.class);

  private final SparkConf conf;

  /** What holds of the application, by what it is about; executors come after the rest. */
  private final Map<String, SparkListenerEvent> application = new LinkedHashMap<>();

  private final Map<String, SparkListenerEvent> executors = new LinkedHashMap<>();
  private @Nullable SparkListenerApplicationStart started;
  private @Nullable EventLoggingListener log;

  /** Hands events to {@link #log}, method by method. */
  private ReplayListenerBus toLog = new ReplayListenerBus();

  /** Used by Spark. */
  public SessionEventLog(SparkConf conf) {
    this.conf = conf;
  }

  @Override
  public void onEvent(SparkListenerEvent event) {
    if (event instanceof JobBegins begins) {
      begin(begins);
    } else if (event instanceof JobEnds) {
      end(new SparkListenerApplicationEnd(System.currentTimeMillis(), Option.empty()));
    } else if (event instanceof SparkListenerApplicationEnd ended) {
      end(ended);
    } else {
      note(event);
      if (log != null) {
        toLog.postToAll(event);
      }
    }
  }

  private void note(SparkListenerEvent event) {
    if (event instanceof SparkListenerApplicationStart start) {
      started = start;
    } else if (event instanceof SparkListenerEnvironmentUpdate) {
      application.put("environment", event);
    } else if (event instanceof SparkListenerResourceProfileAdded profile) {
      application.put("profile " + profile.resourceProfile().id(), event);
    } else if (event instanceof SparkListenerExecutorAdded added) {
      executors.put(added.executorId(), event);
    } else if (event instanceof SparkListenerExecutorRemoved removed) {
      executors.remove(removed.executorId());
    } else if (event instanceof SparkListenerBlockManagerAdded added) {
      executors.put(blocks(added.blockManagerId().executorId()), event);
    } else if (event instanceof SparkListenerBlockManagerRemoved removed) {
      executors.remove(blocks(removed.blockManagerId().executorId()));
    }
  }

  private static String blocks(String executor) {
    return "blocks of " + executor;
  }

  private void begin(JobBegins job) {
    SparkListenerApplicationStart start = started;
    if (start == null) {
      return;
    }
    try {
      Path directory = Files.createDirectories(Path.of(job.directory(), DIRECTORY));
      String id = start.appId().getOrElse(job::jobId);
      EventLoggingListener opened =
          new EventLoggingListener(id, Option.empty(), directory.toUri(), conf);
      opened.start();
      log = opened;
    } catch (IOException | RuntimeException e) {
      LOG.warn("There will be no event log of this job: {}", e.toString());
      return;
    }
    toLog = new ReplayListenerBus();
    toLog.addListener(log);
    application.values().forEach(toLog::postToAll);
    toLog.postToAll(asOf(job, start));
    executors.values().forEach(toLog::postToAll);
  }

  /** The application's start, at the job's begin and by its name. */
  private static SparkListenerApplicationStart asOf(
      JobBegins job, SparkListenerApplicationStart start) {
    return new SparkListenerApplicationStart(
        job.jobId(),
        start.appId(),
        job.millis(),
        start.sparkUser(),
        start.appAttemptId(),
        start.driverLogs(),
        start.driverAttributes());
  }

  private void end(SparkListenerApplicationEnd event) {
    EventLoggingListener open = log;
    if (open != null) {
      toLog.postToAll(event);
      log = null;
      try {
        open.stop();
      } catch (RuntimeException e) {
        LOG.warn("The event log of this job is not whole: {}", e.toString());
      }
    }
  }
}
