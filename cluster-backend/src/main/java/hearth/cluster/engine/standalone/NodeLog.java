package hearth.cluster.engine.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of a node's log.
 *
 * @param lines its last lines
 */
public record NodeLog(List<String> lines) {

  private static final int TAIL_BYTES = 64 * 1024;

  public NodeLog {
    lines = List.copyOf(lines);
  }

  public static NodeLog read(Path log) throws IOException {
    try (FileChannel channel = FileChannel.open(log);
        InputStream in =
            Channels.newInputStream(channel.position(Math.max(0, channel.size() - TAIL_BYTES)))) {
      return new NodeLog(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (NoSuchFileException e) {
      return new NodeLog(List.of());
    }
  }

  /** Whether the node ended because another process had its port. */
  public boolean tellsOfTakenPort() {
    return lines.stream()
        .anyMatch(
            line -> line.contains("BindException") || line.contains("Address already in use"));
  }

  /**
   * Whether a worker looked for its master before that listened. It tries again only after 5 to 15
   * seconds ({@code INITIAL_REGISTRATION_RETRY_INTERVAL_SECONDS} of Spark's worker).
   */
  public boolean tellsOfMissedMaster() {
    return lines.stream().anyMatch(line -> line.contains("Failed to connect to master"));
  }

  /** The last line that says what went wrong. */
  public Optional<String> lastError() {
    return lines.stream()
        .filter(
            line ->
                line.contains(" ERROR ")
                    || line.startsWith("Error")
                    || line.startsWith("Exception")
                    || line.startsWith("Caused by"))
        .reduce((earlier, later) -> later)
        .map(String::strip);
  }
}
