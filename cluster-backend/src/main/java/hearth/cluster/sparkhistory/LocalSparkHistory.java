package hearth.cluster.sparkhistory;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.SparkHome;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.EventLog;
import hearth.cluster.results.ResultStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * History pages by one server, which is started for the first page and serves all later ones: each
 * adds a copy of its job's event log. Which engine ran a job, and whether its cluster still runs,
 * makes no difference.
 */
public final class LocalSparkHistory implements SparkHistory {

  private static final Logger LOG = LoggerFactory.getLogger(LocalSparkHistory.class);

  private final Path root;
  private final SparkHome spark;
  private final Told jobs;
  private final Supplier<ResultStore> volume;

  /** One page is made after the other. */
  private final ReentrantLock making = new ReentrantLock();

  private @Nullable HistoryServer server;
  private boolean closed;

  /**
   * Also ends and removes what Hearths of this home left that were killed.
   *
   * @param jobs what is known of jobs
   * @param volume the present results volume
   */
  public LocalSparkHistory(
      HearthHome home, Installation installation, Told jobs, Supplier<ResultStore> volume) {
    this.root = home.sparkHistory();
    this.spark = SparkHome.of(installation);
    this.jobs = jobs;
    this.volume = volume;
    HistoryFolder.sweep(root);
  }

  @Override
  public URI page(String jobId) throws IOException, InterruptedException {
    making.lockInterruptibly();
    try {
      HistoryServer own = server();
      String shown = copy(jobId, own.folder());
      return own.page(jobId, shown);
    } finally {
      making.unlock();
    }
  }

  /** Copies the log of the latest attempt that has one; returns the copy's application id. */
  private String copy(String jobId, HistoryFolder folder) throws IOException {
    JobDetails details = jobs.details(jobId);
    if (details.latest().filter(run -> run.outcome() == null).isPresent()) {
      throw SparkHistoryException.runs(jobId);
    }
    List<EventLog.Part> all = EventLog.parts(details.files());
    for (int latest = details.attempts().size() - 1; latest >= 0; latest--) {
      JobDetails.Run run = details.attempts().get(latest);
      List<EventLog.Part> log =
          all.stream().filter(part -> part.application().equals(run.application())).toList();
      if (!log.isEmpty()) {
        String id = "%s-%d".formatted(jobId.replaceAll("[^A-Za-z0-9-]", "_"), run.number());
        if (!EventLogCopy.make(volume.get(), jobId, log, folder, id)) {
          throw SparkHistoryException.torn(jobId);
        }
        return id;
      }
    }
    throw SparkHistoryException.noLog(jobId);
  }

  private synchronized HistoryServer server() throws IOException, InterruptedException {
    if (closed) {
      throw new InterruptedException("This Hearth is being closed.");
    }
    HistoryServer own = server;
    if (own == null) {
      own = new HistoryServer(spark, HistoryFolder.make(root));
      server = own;
    }
    return own;
  }

  /** What a job's directory tells of it. */
  @FunctionalInterface
  public interface Told {
    /** Blocks. */
    JobDetails details(String jobId) throws IOException;
  }

  @Override
  public synchronized boolean serves() {
    return server != null && server.isAlive();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (server == null) {
      return;
    }
    server.close();
    try {
      server.folder().delete();
    } catch (IOException e) {
      LOG.warn("{} stays until a later Hearth removes it: {}", server.folder(), e.toString());
    }
  }
}
