package hearth.cluster.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;

/** Writes event logs as Spark does. */
public final class EventLogFixture {

  private EventLogFixture() {}

  /**
   * Writes a file of a log.
   *
   * @param job the job's directory
   * @param number the file's place in the log
   * @param lines events, each with a line end
   * @return the file
   */
  public static Path write(Path job, String application, int number, String lines)
      throws IOException {
    Path folder = Files.createDirectories(job.resolve("eventlog/eventlog_v2_" + application));
    Path log = folder.resolve("events_%d_%s.zstd".formatted(number, application));
    try (OutputStream out = new ZstdCompressorOutputStream(Files.newOutputStream(log))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return log;
  }
}
