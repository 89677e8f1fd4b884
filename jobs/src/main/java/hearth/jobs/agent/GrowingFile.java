package hearth.jobs.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads the lines of a file that another process still writes. The driver writes to a file rather
 * than to a pipe, so that it neither waits for the agent nor breaks when the agent is gone.
 */
final class GrowingFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  /** A line without an end must not fill the memory. */
  private static final int LONGEST_LINE_BYTES = 1024 * 1024;

  private final InputStream in;
  private final Consumer<String> lines;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * @param path the file, which must exist
   * @param lines takes each line without its end
   */
  GrowingFile(Path path, Consumer<String> lines) throws IOException {
    this.in = Files.newInputStream(path);
    this.lines = lines;
  }

  /** Hands on the lines that have been completed since the last call. */
  synchronized void read() throws IOException {
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n' || line.size() >= LONGEST_LINE_BYTES) {
          endLine();
        }
        if (buffer[i] != '\n') {
          line.write(buffer[i]);
        }
      }
    }
  }

  /** Hands on all that is left, also a last line without an end. */
  synchronized void readToEnd() throws IOException {
    read();
    if (line.size() > 0) {
      endLine();
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  @Override
  public synchronized void close() throws IOException {
    in.close();
  }
}
