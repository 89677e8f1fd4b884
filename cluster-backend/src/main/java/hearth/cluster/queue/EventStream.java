package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows an attempt's events in the results volume by offset: the same while it runs and after a
 * restart. A last line without its end is left for the next look.
 */
final class EventStream {

  private final ResultStore store;
  private final String jobId;
  private final int attempt;
  private long offset;

  EventStream(ResultStore store, String jobId, int attempt) {
    this.store = store;
    this.jobId = jobId;
    this.attempt = attempt;
  }

  int attempt() {
    return attempt;
  }

  /**
   * The events since the last call, without those of a newer Hearth. A line that is no event, or of
   * a newer version, becomes a log line that says so.
   *
   * @throws IOException when the volume cannot be read
   */
  List<JobEvent> poll() throws IOException {
    byte[] news = read(offset);
    int whole = endOfLastLine(news);
    offset += whole;
    List<JobEvent> events = new ArrayList<>();
    new String(news, 0, whole, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(EventStream::event)
        .filter(event -> !(event instanceof JobEvent.Unknown))
        .forEach(events::add);
    return events;
  }

  /**
   * Adds an event in the agent's place, once the agent is gone: so a verdict is made once. Half a
   * line that a dying agent left is dropped.
   *
   * @throws IOException when the volume cannot be written
   */
  void append(JobEvent event) throws IOException {
    byte[] present = read(0);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(present, 0, endOfLastLine(present));
    content.writeBytes((ContractJson.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
    store.write(jobId, ResultLayout.events(attempt), content.toByteArray());
  }

  private byte[] read(long from) throws IOException {
    try (InputStream in = store.open(jobId, ResultLayout.events(attempt), from)) {
      return in.readAllBytes();
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static JobEvent event(String line) {
    try {
      return ContractJson.event(line);
    } catch (ContractException e) {
      return new JobEvent.LogLine(Instant.EPOCH, "hearth", String.valueOf(e.getMessage()));
    }
  }
}
