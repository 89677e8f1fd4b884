package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a container prints, copied to a file of this computer while somebody reads it: fetched once,
 * then followed. So a reader that asks for the rest every half second costs Docker nothing, and
 * byte offsets stay what they were when Docker drops the oldest of its log.
 */
final class FollowedLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedLog.class);
  private static final Duration UNASKED = Duration.ofSeconds(60);

  private final DockerClient docker;
  private final String id;
  private final FileChannel file;
  private final Path path;

  /** Docker's callbacks, on threads of its client, write while others ask. */
  private final Object writing = new Object();

  // Guarded by writing.
  private final Map<StreamType, ToldTimes> told = new EnumMap<>(StreamType.class);

  private volatile long asked;
  private volatile @Nullable Follower follower;
  private volatile boolean complete;

  /**
   * @param path a file of this log's own, made here
   */
  FollowedLog(DockerClient docker, String id, Path path) throws IOException {
    this.docker = docker;
    this.id = id;
    this.path = path;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
  }

  /**
   * The log from byte {@code offset} of what was ever seen of it. Throws what Docker's client
   * throws when the container is gone or Docker is away.
   */
  synchronized InputStream from(long offset) throws IOException {
    asked = System.nanoTime();
    if (follower == null && !complete) {
      catchUp();
      follow();
    }
    FileChannel channel = FileChannel.open(path);
    channel.position(Math.min(offset, channel.size()));
    return Channels.newInputStream(channel);
  }

  @Override
  public synchronized void close() {
    unfollow();
    try {
      file.close();
    } catch (IOException e) {
      LOG.debug("{} cannot be closed", path, e);
    }
  }

  private void catchUp() {
    Follower read = new Follower(false);
    command().exec(read);
    read.awaitEnd();
  }

  private void follow() {
    Follower next = new Follower(true);
    follower = next;
    command().withFollowStream(true).exec(next);
  }

  /** From the second of the last message on: Docker's client knows no finer times. */
  private LogContainerCmd command() {
    synchronized (writing) {
      return docker
          .logContainerCmd(id)
          .withStdOut(true)
          .withStdErr(true)
          .withTimestamps(true)
          .withSince((int) last().getEpochSecond());
    }
  }

  private Instant last() {
    return told.values().stream()
        .map(ToldTimes::last)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void unfollow() {
    Follower present = follower;
    follower = null;
    if (present != null) {
      present.closeQuietly();
    }
  }

  /** Takes messages, each with its time before it; those that were told already are left out. */
  private final class Follower extends ResultCallback.Adapter<Frame> {
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final boolean follows;
    private final Map<StreamType, TimedLines> streams = new EnumMap<>(StreamType.class);

    Follower(boolean follows) {
      this.follows = follows;
      synchronized (writing) {
        told.values().forEach(ToldTimes::repeated);
      }
    }

    @Override
    public void onNext(Frame frame) {
      StreamType stream = frame.getStreamType();
      streams
          .computeIfAbsent(stream, type -> new TimedLines((at, text) -> add(type, at, text)))
          .add(frame.getPayload());
      if (follows && System.nanoTime() - asked > UNASKED.toNanos()) {
        unfollow();
      }
    }

    private void add(StreamType stream, Instant at, ByteBuffer text) {
      synchronized (writing) {
        if (told.computeIfAbsent(stream, type -> new ToldTimes()).isNew(at)) {
          write(text);
        }
      }
    }

    @Override
    public void onComplete() {
      streams.values().forEach(TimedLines::end);
      // A container that has ended prints nothing more; Hearth never starts one again.
      complete |= follows && follower == this;
      ended();
      end.complete(true);
    }

    @Override
    public void onError(Throwable e) {
      ended();
      LOG.debug("The log of {} is not followed any more", id, e);
      end.completeExceptionally(
          e instanceof RuntimeException ? e : new UncheckedIOException(new IOException(e)));
    }

    private void ended() {
      if (follower == this) {
        follower = null;
      }
      closeQuietly();
    }

    void awaitEnd() {
      try {
        end.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closeQuietly();
      }
    }

    private void write(ByteBuffer bytes) {
      try {
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void closeQuietly() {
      try {
        close();
      } catch (IOException e) {
        LOG.debug("The log of {} cannot be left", id, e);
      }
    }
  }
}
