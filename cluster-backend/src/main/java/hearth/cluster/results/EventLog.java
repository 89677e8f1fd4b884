package hearth.cluster.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Spark's event log in a job's directory, in Spark's layout of rolling logs: {@code
 * eventlog/eventlog_v2_APPLICATION/events_N_APPLICATION.zstd}, a JSON event in each line.
 */
public final class EventLog {

  private static final Pattern PART =
      Pattern.compile("eventlog/eventlog_v2_([^/]+)/events_([0-9]{1,6})_[^/]+\\.zstd");

  private static final String COMPLETED = "\"SparkListenerStageCompleted\"";
  private static final String INTERNAL = "internal.metrics.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventLog() {}

  /**
   * The stages that have ended, by their application's id, in the order of their ends. Of a log
   * that is still written, or was cut off by a kill, those before its end.
   *
   * @param files the job's files
   * @throws IOException when a log cannot be opened
   */
  public static Map<String, List<StageFigures>> stages(
      ResultStore store, String jobId, List<ResultStore.ResultEntry> files) throws IOException {
    Map<String, List<StageFigures>> stages = new LinkedHashMap<>();
    for (Part part : parts(files)) {
      try (InputStream in = store.open(jobId, part.name(), 0)) {
        read(in, stages.computeIfAbsent(part.application(), id -> new ArrayList<>()));
      }
    }
    return stages;
  }

  /**
   * A file of a log.
   *
   * @param application Spark's id of whose log it is
   * @param number its place in the log
   * @param name its name in the job's directory
   */
  public record Part(String application, int number, String name) {}

  /** The files of the logs among a job's files, log by log, in the order of what they tell. */
  public static List<Part> parts(List<ResultStore.ResultEntry> files) {
    return files.stream()
        .map(file -> PART.matcher(file.name()))
        .filter(Matcher::matches)
        .map(part -> new Part(part.group(1), Integer.parseInt(part.group(2)), part.group()))
        .sorted(Comparator.comparing(Part::application).thenComparing(Part::number))
        .toList();
  }

  /**
   * The events of a file of a log, one in each line. Reading fails where a log ends that was cut
   * off.
   *
   * @throws IOException when it does not even begin
   */
  public static BufferedReader lines(InputStream packed) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new ZstdCompressorInputStream(packed), StandardCharsets.UTF_8));
  }

  private static void read(InputStream packed, List<StageFigures> stages) {
    try (BufferedReader lines = lines(packed)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"Event\":" + COMPLETED)) {
          stages.add(stage(JSON.readTree(line).path("Stage Info")));
        }
      }
    } catch (JsonProcessingException e) {
      return; // Half a line at the end of a log whose writer was killed.
    } catch (IOException e) {
      return; // The same, within a compressed block.
    }
  }

  private static StageFigures stage(JsonNode info) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (JsonNode sum : info.path("Accumulables")) {
      String name = sum.path("Name").asText();
      if (name.startsWith(INTERNAL) && sum.path("Value").isNumber()) {
        sums.put(name.substring(INTERNAL.length()), sum.path("Value").asLong());
      }
    }
    return new StageFigures(
        info.path("Stage Name").asText(),
        info.path("Number of Tasks").asInt(),
        time(info.path("Submission Time")),
        time(info.path("Completion Time")),
        info.hasNonNull("Failure Reason") ? info.path("Failure Reason").asText() : null,
        sums);
  }

  private static @Nullable Instant time(JsonNode millis) {
    return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
  }
}
