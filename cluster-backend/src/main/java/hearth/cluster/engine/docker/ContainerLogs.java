package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import hearth.cluster.engine.standalone.NodeLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What containers print. Docker keeps at most 30 MB of each, see {@link ContainerMaker}. */
final class ContainerLogs {

  private static final int TAIL_LINES = 200;

  private final DockerClient docker;

  ContainerLogs(DockerClient docker) {
    this.docker = docker;
  }

  /** A log from byte {@code offset} to its present end. */
  InputStream open(String id, long offset) {
    return new ByteArrayInputStream(read(command(id), offset));
  }

  /** The end of a log. */
  NodeLog tail(String id) {
    return lines(command(id).withTail(TAIL_LINES));
  }

  /** What was printed lately. */
  NodeLog since(String id, Duration before) {
    long from = Instant.now().minus(before).getEpochSecond();
    return lines(command(id).withSince((int) from));
  }

  private static NodeLog lines(LogContainerCmd command) {
    return new NodeLog(new String(read(command, 0), StandardCharsets.UTF_8).lines().toList());
  }

  private LogContainerCmd command(String id) {
    return docker.logContainerCmd(id).withStdOut(true).withStdErr(true);
  }

  private static byte[] read(LogContainerCmd command, long offset) {
    Collected collected = new Collected(offset);
    try {
      command.exec(collected).awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return collected.bytes.toByteArray();
  }

  /** Docker knows no offsets: what comes before is left out here. */
  private static final class Collected extends ResultCallback.Adapter<Frame> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long toSkip;

    Collected(long offset) {
      this.toSkip = offset;
    }

    @Override
    public void onNext(Frame frame) {
      byte[] payload = frame.getPayload();
      int skipped = (int) Math.min(toSkip, payload.length);
      toSkip -= skipped;
      bytes.write(payload, skipped, payload.length - skipped);
    }
  }
}
