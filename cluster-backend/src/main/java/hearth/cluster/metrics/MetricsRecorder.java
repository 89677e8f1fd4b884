package hearth.cluster.metrics;

import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.queue.AttemptListener;
import hearth.jobs.contract.JobEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what clusters and attempts use. It looks at nothing by itself: it is told what others
 * observe and read. Whoever tells it never waits; a thread of its own writes every few seconds, and
 * rests when there is nothing to write.
 */
public final class MetricsRecorder implements Metrics, AttemptListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsRecorder.class);

  /** What the file may hold: a year of a cluster of 32 workers takes half of it. */
  private static final long MOST_BYTES = 32L << 20;

  private static final Duration PERIOD = Duration.ofSeconds(5);

  /** Pictures come once a second, and more often when something changes that is no figure. */
  private static final Duration BETWEEN_PICTURES = Duration.ofMillis(500);

  private static final Duration LAST_WRITE = Duration.ofSeconds(2);

  private final MetricsFile file;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hearth-metrics").factory());

  // Guarded by this.
  private Pending pending = new Pending();
  private Instant pictured = Instant.EPOCH;
  private boolean expected;
  private boolean closed;

  /**
   * @param file made when there is something to keep
   */
  public MetricsRecorder(Path file, Clock clock) {
    this.file = new MetricsFile(file, MOST_BYTES);
    this.clock = clock;
  }

  /** The cluster is like this now. Returns at once. */
  public synchronized void show(ClusterSnapshot seen) {
    if (Duration.between(pictured, seen.at()).compareTo(BETWEEN_PICTURES) < 0) {
      return;
    }
    List<Sample> samples = ClusterSampler.samples(seen);
    if (!samples.isEmpty()) {
      pictured = seen.at();
      samples.forEach(pending::add);
      expectWrite();
    }
  }

  @Override
  public synchronized void told(String cluster, String jobId, int attempt, List<JobEvent> events) {
    Subject subject = Subject.attempt(jobId, attempt);
    List<Sample> samples = AttemptSampler.samples(subject, events);
    if (!samples.isEmpty()) {
      pending.add(subject, cluster, samples);
      expectWrite();
    }
  }

  @Override
  public synchronized void removed(List<String> jobIds) {
    if (!closed && !jobIds.isEmpty()) {
      List<String> gone = List.copyOf(jobIds);
      thread.execute(() -> forget(gone));
    }
  }

  private void forget(List<String> jobIds) {
    write();
    if (file.exists()) {
      boolean unused =
          file.use(
              store -> {
                store.forget(jobIds);
                return true;
              },
              false);
    }
  }

  private void expectWrite() {
    if (!expected && !closed) {
      expected = true;
      ScheduledFuture<?> unused =
          thread.schedule(this::write, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void write() {
    Pending taken = take();
    if (!taken.isEmpty()) {
      boolean unused =
          file.use(
              store -> {
                store.write(taken, clock.instant());
                return true;
              },
              false);
    }
  }

  private synchronized Pending take() {
    Pending taken = pending;
    pending = new Pending();
    expected = false;
    return taken;
  }

  @Override
  public Measured cluster(String cluster, Instant until, Duration range, boolean nodes) {
    Tier tier = Tier.of(range);
    return read(store -> store.cluster(cluster, tier, until.minus(range), until, nodes));
  }

  @Override
  public Measured attempt(String jobId, int attempt) {
    return read(store -> store.attempt(Subject.attempt(jobId, attempt)));
  }

  /** What was told up to now is written first. */
  private Measured read(MetricsFile.Use<Measured> use) {
    return onThread(
        () -> {
          write();
          return file.exists() ? file.use(use, Measured.NOTHING) : Measured.NOTHING;
        });
  }

  private Measured onThread(Callable<Measured> task) {
    try {
      return thread.submit(task).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed: nothing is read any more");
    } catch (ExecutionException e) {
      LOG.warn("The metrics cannot be read", e);
    }
    return Measured.NOTHING;
  }

  /** Writes what is left, unless it is a command's one look at a cluster. */
  @Override
  public void close() {
    Future<?> last;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      last = thread.submit(this::finish);
    }
    try {
      last.get(LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("The last metrics are lost: the disk is slow");
    } catch (ExecutionException e) {
      LOG.warn("The last metrics are lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow(); // Also the write that is due in some seconds.
  }

  private void finish() {
    if (file.isOpen() || hasAttempts()) {
      write();
    }
    file.close();
  }

  private synchronized boolean hasAttempts() {
    return pending.hasAttempts();
  }
}
