package hearth.jobs.agent;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an attempt's events, one line of JSON each: to its file, which is the record, and to
 * standard output. Every line is flushed. After the final event nothing more is written.
 */
final class EventStream implements AutoCloseable {

  private final Writer file;
  private final PrintStream out;
  private boolean ended;

  /**
   * @throws IOException when {@code path} cannot be written
   */
  EventStream(Path path, PrintStream out) throws IOException {
    this.file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    this.out = out;
  }

  /**
   * Writes an event unless the stream has ended.
   *
   * @throws UncheckedIOException when the results volume cannot be written any more
   */
  synchronized void write(JobEvent event) {
    if (ended) {
      return;
    }
    ended = event.isFinal();
    String line = ContractJson.line(event) + "\n";
    out.print(line);
    out.flush();
    try {
      file.write(line);
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The event stream cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    ended = true;
    file.close();
  }
}
