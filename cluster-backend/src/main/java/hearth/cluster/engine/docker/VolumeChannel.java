package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversation with the container that serves a volume, over its standard input and output: a
 * request and a reply are one line each, see {@code docker/image/bin/results}. When this Hearth
 * ends, however it ends, the container's input ends, the container with it, and Docker removes it.
 */
final class VolumeChannel implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VolumeChannel.class);
  private static final long REPLY_SECONDS = 60;
  private static final String CLOSED = "closed";
  private static final String READY = "ready";

  private final Containers containers;
  private final String id;
  private final LineInput requests = new LineInput();
  private final Replies replies = new Replies();
  private volatile boolean open = true;

  private VolumeChannel(Containers containers, String id) {
    this.containers = containers;
    this.id = id;
  }

  /**
   * Starts a container made for this and waits until it serves.
   *
   * @throws IOException when it does not
   */
  static VolumeChannel open(
      DockerClient docker, Containers containers, ContainerStart start, String id)
      throws IOException {
    VolumeChannel channel = new VolumeChannel(containers, id);
    boolean ready = false;
    try {
      docker
          .attachContainerCmd(id)
          .withStdIn(channel.requests)
          .withStdOut(true)
          .withStdErr(true)
          .withFollowStream(true)
          .exec(channel.replies)
          .awaitStarted();
      start.start(id);
      ready = READY.equals(channel.reply());
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      if (!ready) {
        channel.close();
      }
    }
    return channel;
  }

  boolean isOpen() {
    return open;
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws IOException when there is none; the channel is closed then
   */
  synchronized String ask(String request) throws IOException {
    try {
      requests.send(request);
      return reply();
    } catch (IOException e) {
      close(); // A late answer would be taken for that to the next question.
      throw e;
    }
  }

  @Override
  public void close() {
    open = false;
    requests.close();
    try {
      replies.close();
    } catch (IOException e) {
      LOG.debug("The connection to the results volume cannot be closed", e);
    }
    try {
      containers.remove(id);
    } catch (RuntimeException e) {
      // Docker is away. It removes this container by itself, now that nobody speaks to it.
      LOG.debug("The container of the results volume cannot be removed", e);
    }
  }

  private String reply() throws IOException {
    try {
      @Nullable String line = replies.lines.poll(REPLY_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(CLOSED)) {
        throw new IOException("The container that serves the results volume does not answer.");
      }
      return line;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("Interrupted while asking for the results volume");
  }

  /** Cuts the container's output into lines. */
  private static final class Replies extends ResultCallback.Adapter<Frame> {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() == StreamType.STDERR) {
        LOG.debug("The results volume says: {}", frame);
        return;
      }
      for (byte one : frame.getPayload()) {
        if (one == '\n') {
          lines.add(line.toString(StandardCharsets.US_ASCII));
          line.reset();
        } else {
          line.write(one);
        }
      }
    }

    @Override
    public void onComplete() {
      lines.add(CLOSED);
      super.onComplete();
    }

    @Override
    public void onError(Throwable e) {
      LOG.debug("The connection to the results volume ended", e);
      lines.add(CLOSED);
    }
  }
}
