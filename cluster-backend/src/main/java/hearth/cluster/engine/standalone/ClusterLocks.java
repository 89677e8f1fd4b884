package hearth.cluster.engine.standalone;

import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two Hearths from changing the same cluster at once: a lock on a file beside the cluster's
 * directory. Threads of one engine share it, so that a stop can end a start under way.
 */
public final class ClusterLocks {

  private static final Duration POLL = Duration.ofMillis(50);

  private final Path clusters;
  private final Duration patience;
  private final Map<String, Held> held = new HashMap<>();

  public ClusterLocks(Path clusters, Duration patience) {
    this.clusters = clusters;
    this.patience = patience;
  }

  /**
   * Waits until no other Hearth changes the cluster.
   *
   * @return closing it lets others in
   * @throws EngineException when another Hearth does not finish in time
   */
  public Hold acquire(String cluster) throws EngineException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (!tryAcquire(cluster)) {
        if (System.nanoTime() - deadline > 0) {
          throw new EngineException.Unavailable(
              "Another Hearth has been starting or stopping the cluster %s for %d seconds."
                  .formatted(cluster, patience.toSeconds()),
              "Wait until it is done, or close the other Hearth.");
        }
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("Waiting for another Hearth was interrupted.");
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "The folder %s cannot be written: %s".formatted(clusters, e.getMessage()),
          "Check its permissions and the free space of its disk.",
          e);
    }
    return () -> release(cluster);
  }

  private synchronized boolean tryAcquire(String cluster) throws IOException {
    Held present = held.get(cluster);
    if (present != null) {
      present.count++;
      return true;
    }
    Files.createDirectories(clusters);
    // The file stays: deleting it would let two hold locks of the same name.
    Path file = clusters.resolve(cluster + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      return false;
    }
    held.put(cluster, new Held(channel));
    return true;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another engine object of this very process
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private synchronized void release(String cluster) {
    Held present = Objects.requireNonNull(held.get(cluster));
    present.count--;
    if (present.count == 0) {
      held.remove(cluster);
      try {
        present.channel.close(); // and with it the lock
      } catch (IOException e) {
        throw new IllegalStateException("A lock file cannot be closed", e);
      }
    }
  }

  /** A hold on the lock. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Held {
    private final FileChannel channel;
    private int count = 1;

    Held(FileChannel channel) {
      this.channel = channel;
    }
  }
}
