package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logs that somebody reads, each in a file of a temporary folder that goes with this. */
final class FollowedLogs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedLogs.class);

  private final DockerClient docker;
  private final Map<String, FollowedLog> logs = new HashMap<>();
  private @Nullable Path folder;

  FollowedLogs(DockerClient docker) {
    this.docker = docker;
  }

  /** A container's log from byte {@code offset} to its present end, see {@link FollowedLog}. */
  InputStream from(String container, long offset) throws IOException {
    return log(container).from(offset);
  }

  @Override
  public synchronized void close() {
    logs.forEach(
        (container, log) -> {
          log.close();
          delete(file(container));
        });
    logs.clear();
    if (folder != null) {
      delete(folder);
      folder = null;
    }
  }

  private synchronized FollowedLog log(String container) throws IOException {
    FollowedLog present = logs.get(container);
    if (present == null) {
      if (folder == null) {
        folder = Files.createTempDirectory("hearth-logs");
      }
      present = new FollowedLog(docker, container, file(container));
      logs.put(container, present);
    }
    return present;
  }

  private Path file(String container) {
    return Objects.requireNonNull(folder).resolve(container + ".log");
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.debug("{} cannot be deleted", path, e);
    }
  }
}
