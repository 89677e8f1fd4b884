package hearth.cluster.sparkhistory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearth.cluster.results.EventLog;
import hearth.cluster.results.ResultStore;
import hearth.jobs.files.FileTree;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an event log in a results volume one that Spark's history server shows beside others.
 * The jobs of a session have the session's application id in their logs, all the same one, so the
 * copy gets an id of its own. Links to logs of executors, whose workers are gone, are left out. The
 * copy is not packed: the server reads it quicker, and it is short-lived.
 *
 * <p>Layout: {@code eventlog_v2_ID/events_N_ID} and {@code appstatus_ID}, the latter with {@code
 * .inprogress} when the log does not tell of the application's end (org.apache.spark.deploy.history
 * .RollingEventLogFilesWriter).
 */
final class EventLogCopy {

  private static final String EVENT = "{\"Event\":\"SparkListener";
  private static final String START = EVENT + "ApplicationStart\"";
  private static final String END = EVENT + "ApplicationEnd\"";
  private static final String EXECUTOR = EVENT + "ExecutorAdded\"";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private boolean started;
  private boolean ended;

  private EventLogCopy(String id) {
    this.id = id;
  }

  /**
   * Copies a log, unless that was done before. It is there whole or not at all.
   *
   * @param parts the log's files, in order
   * @param folder of the server
   * @param id the copy's application id
   * @return whether it tells of an application at all
   * @throws IOException when the volume cannot be read, or the copy not written
   */
  static boolean make(
      ResultStore store, String jobId, List<EventLog.Part> parts, HistoryFolder folder, String id)
      throws IOException {
    Path target = folder.logs().resolve("eventlog_v2_" + id);
    Path making = folder.making();
    if (Files.exists(target)) {
      return true;
    }
    FileTree.delete(making);
    Files.createDirectories(making);
    EventLogCopy copy = new EventLogCopy(id);
    Path packed = making.resolve("packed");
    for (EventLog.Part part : parts) {
      // First all of it: then what fails while it is unpacked is the log, and not the volume.
      try (InputStream in = store.open(jobId, part.name(), 0)) {
        Files.copy(in, packed, StandardCopyOption.REPLACE_EXISTING);
      }
      copy.unpack(packed, making.resolve("events_%d_%s".formatted(part.number(), id)));
    }
    Files.deleteIfExists(packed);
    if (copy.started) {
      Files.createFile(making.resolve("appstatus_" + id + (copy.ended ? "" : ".inprogress")));
      Files.createDirectories(folder.logs());
      Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      FileTree.delete(making);
    }
    return copy.started;
  }

  private void unpack(Path packed, Path to) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        InputStream in = Files.newInputStream(packed)) {
      Events events = new Events(in);
      for (String line = events.next(); line != null; line = events.next()) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  /** The lines of a file as they go into the copy, up to where it was cut off. */
  private final class Events {
    private @Nullable BufferedReader lines;

    Events(InputStream packed) {
      try {
        lines = EventLog.lines(packed);
      } catch (IOException e) {
        lines = null; // Cut off before its first byte.
      }
    }

    @Nullable String next() {
      try {
        String line = lines == null ? null : lines.readLine();
        return line == null ? null : mended(line);
      } catch (IOException e) {
        return null; // Cut off here: within a packed block, or within a line.
      }
    }
  }

  private String mended(String line) throws JsonProcessingException {
    if (line.startsWith(START)) {
      ObjectNode event = (ObjectNode) JSON.readTree(line);
      event.put("App ID", id);
      event.remove("Driver Logs");
      started = true;
      return JSON.writeValueAsString(event);
    }
    if (line.startsWith(EXECUTOR)) {
      ObjectNode event = (ObjectNode) JSON.readTree(line);
      event.withObject("/Executor Info").putObject("Log Urls");
      return JSON.writeValueAsString(event);
    }
    ended |= line.startsWith(END);
    return line;
  }
}
