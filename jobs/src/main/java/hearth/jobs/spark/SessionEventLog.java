package hearth.jobs.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFirehoseListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.util.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * Writes for each job of a session the event log that a job with an application of its own leaves,
 * for Spark's history server: first what still holds of all that was told before, as if the
 * application had begun with the job, then what is told until the job ends. Used through {@code
 * spark.extraListeners}, so it hears of the application's start too. It writes on a thread of its
 * own: to open a log takes some ten milliseconds, and other listeners shall not wait for it.
 */
public final class SessionEventLog extends SparkFirehoseListener {

  /** Below a job's result directory. */
  static final String DIRECTORY = "eventlog";

  private static final Logger LOG = LoggerFactory.getLogger(SessionEventLog.class);
  private static final long CLOSED_WITHIN_SECONDS = 5;

  private final SparkConf conf;
  private final ApplicationState state = new ApplicationState();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "hearth-event-log");
            thread.setDaemon(true);
            return thread;
          });
  private boolean writing;

  // The rest belongs to the writer's thread.
  private final Configuration hadoop = new Configuration();
  private @Nullable JobEventLog log;

  /** Used by Spark. */
  public SessionEventLog(SparkConf conf) {
    this.conf = conf;
  }

  @Override
  public void onEvent(SparkListenerEvent event) {
    if (event instanceof JobBegins job) {
      List<SparkListenerEvent> head = state.asOf(job.jobId(), job.millis());
      String id = state.applicationId();
      writing = true;
      submit(() -> open(Path.of(job.directory(), DIRECTORY), id, head));
    } else if (event instanceof JobEnds) {
      end(new SparkListenerApplicationEnd(System.currentTimeMillis(), Option.empty()));
    } else if (event instanceof SparkListenerApplicationEnd) {
      end(event);
    } else {
      state.note(event);
      if (writing) {
        submit(() -> write(event));
      } else if (event instanceof SparkListenerApplicationStart) {
        submit(this::prepare);
      }
    }
  }

  private Future<?> submit(Runnable task) {
    return writer.submit(task);
  }

  private void end(SparkListenerEvent event) {
    if (!writing) {
      return;
    }
    writing = false;
    Future<?> closed =
        submit(
            () -> {
              write(event);
              close();
            });
    try {
      closed.get(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The event log of this job is late: {}", e.toString());
    }
  }

  /** Loads the classes, so that the first job need not wait for them. */
  private void prepare() {
    Path folder = null;
    try {
      folder = Files.createTempDirectory(Path.of(Utils.getLocalDir(conf)), DIRECTORY);
      new JobEventLog(folder, "prepared", conf, hadoop).close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("Event logs could not be prepared for", e);
    } finally {
      if (folder != null) {
        Utils.deleteRecursively(folder.toFile());
      }
    }
  }

  private void open(Path directory, String applicationId, List<SparkListenerEvent> head) {
    try {
      log = new JobEventLog(directory, applicationId, conf, hadoop);
      head.forEach(this::write);
    } catch (IOException | RuntimeException e) {
      LOG.warn("There will be no event log of this job: {}", e.toString());
    }
  }

  private void write(SparkListenerEvent event) {
    if (log != null) {
      log.write(event);
    }
  }

  private void close() {
    JobEventLog open = log;
    log = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("The event log of this job is not whole: {}", e.toString());
    }
  }
}
