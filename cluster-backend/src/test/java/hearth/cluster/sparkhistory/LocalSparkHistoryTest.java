package hearth.cluster.sparkhistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.EventLog;
import hearth.cluster.results.EventLogFixture;
import hearth.cluster.results.FolderResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is done around the history server, without one. */
class LocalSparkHistoryTest {

  /** As Spark 4.2.0 writes them, without what is not read. */
  private static final String BEGIN =
      """
      {"Event":"SparkListenerLogStart","Spark Version":"4.2.0"}
      {"Event":"SparkListenerApplicationStart","App Name":"j","App ID":"app-1","Timestamp":1,\
      "User":"u","Driver Logs":{"stdout":"http://gone/"}}
      {"Event":"SparkListenerExecutorAdded","Timestamp":2,"Executor ID":"0","Executor Info":\
      {"Host":"127.0.0.1","Total Cores":1,"Log Urls":{"stderr":"http://127.0.0.1:9/logPage"}}}
      """;

  private static final String END =
      """
      {"Event":"SparkListenerApplicationEnd","Timestamp":9}
      """;

  @TempDir private Path temp;

  private final ObjectMapper json = new ObjectMapper();
  private List<JobDetails.Run> attempts = List.of();

  @Test
  void aCopyHasAnIdOfItsOwnAndNoLinksThatLeadNowhere() throws IOException {
    EventLogFixture.write(job(), "app-1", 1, BEGIN);
    EventLogFixture.write(job(), "app-1", 2, END);

    Path copy = copy("j-1").orElseThrow();

    assertThat(names(copy)).containsExactly("appstatus_j-1", "events_1_j-1", "events_2_j-1");
    List<String> lines = Files.readAllLines(copy.resolve("events_1_j-1"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(BEGIN.lines().findFirst().orElseThrow());
    JsonNode start = json.readTree(lines.get(1));
    assertThat(start.get("App ID").asText()).isEqualTo("j-1");
    assertThat(start.get("App Name").asText()).isEqualTo("j");
    assertThat(start.has("Driver Logs")).isFalse();
    assertThat(json.readTree(lines.get(2)).at("/Executor Info/Log Urls").isEmpty()).isTrue();
    assertThat(json.readTree(lines.get(2)).at("/Executor Info/Total Cores").asInt()).isEqualTo(1);
    assertThat(Files.readString(copy.resolve("events_2_j-1"))).isEqualTo(END);
  }

  @Test
  void aLogThatWasCutOffIsCopiedUpToThereAndCountsAsUnfinished() throws IOException {
    Path log = EventLogFixture.write(job(), "app-1", 1, BEGIN + "{\"Event\":\"X\"}\n".repeat(9999));
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(whole, whole.length - 9));

    Path copy = copy("j-1").orElseThrow();

    assertThat(names(copy)).containsExactly("appstatus_j-1.inprogress", "events_1_j-1");
    assertThat(Files.readAllLines(copy.resolve("events_1_j-1"))).hasSizeGreaterThanOrEqualTo(3);

    Files.write(log, Arrays.copyOf(whole, 5));
    assertThat(copy("j-2")).as("nothing of it can be read").isEmpty();
    assertThat(names(temp.resolve("server"))).containsExactly("logs");
  }

  @Test
  void whatHasNoPageSaysWhy() throws IOException {
    try (LocalSparkHistory history = history()) {
      says(history, "The job j has no event log: it ended before Spark began");

      attempts = List.of(run(1, null, null));
      says(history, "The job j has not ended.");

      attempts = List.of(run(1, "app-1", JobState.FAILED), run(2, null, JobState.FAILED));
      Path log = EventLogFixture.write(job(), "app-1", 1, BEGIN + END);
      says(history, "has no Spark in it. Install Hearth again.");
      Path logs = list(home().sparkHistory()).get(0).resolve("logs");
      assertThat(names(logs))
          .as("the latest attempt with a log")
          .containsExactly("eventlog_v2_j-1");

      attempts = List.of(run(3, "app-1", JobState.FAILED));
      Files.write(log, new byte[] {1, 2, 3});
      says(history, "The event log of the job j is damaged before its first stage");
      assertThat(history.serves()).isFalse();
    }
    assertThat(list(home().sparkHistory())).as("closed").isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatAKilledHearthLeftIsEndedAndRemovedAndNothingElse() throws Exception {
    Path root = Files.createDirectories(home().sparkHistory());
    Process server = new ProcessBuilder("sleep", "600").start();
    try (LocalSparkHistory open = history()) {
      HistoryFolder own = HistoryFolder.make(root);
      OwnProcess gone = new OwnProcess(ProcessHandle.current().pid(), Instant.EPOCH);
      HistoryFolder left =
          new HistoryFolder(Files.createDirectory(root.resolve(gone.pid() + "-0-123")));
      left.noteServer(OwnProcess.of(server.toHandle()));
      Path foreign = Files.createDirectory(root.resolve("notes"));

      history().close();

      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(list(root)).containsExactlyInAnyOrder(own.path(), foreign);
      assertThat(open.serves()).isFalse();
    } finally {
      server.destroyForcibly();
    }
  }

  private void says(LocalSparkHistory history, String sentence) {
    assertThatThrownBy(() -> history.page("j"))
        .isInstanceOf(SparkHistoryException.class)
        .hasMessageContaining(sentence);
  }

  private Optional<Path> copy(String id) throws IOException {
    HistoryFolder folder = new HistoryFolder(temp.resolve("server"));
    FolderResultStore store = new FolderResultStore(temp.resolve("results"));
    List<EventLog.Part> parts = EventLog.parts(store.files("j"));
    return EventLogCopy.make(store, "j", parts, folder, id)
        ? Optional.of(folder.logs().resolve("eventlog_v2_" + id))
        : Optional.empty();
  }

  private LocalSparkHistory history() {
    FolderResultStore store = new FolderResultStore(temp.resolve("results"));
    Installation empty = new Installation(temp.resolve("spark"), temp, temp);
    return new LocalSparkHistory(
        home(), empty, id -> new JobDetails(attempts, store.files(id), List.of()), () -> store);
  }

  private HearthHome home() {
    return new HearthHome(temp.resolve("home"));
  }

  private Path job() {
    return temp.resolve("results/j");
  }

  private static JobDetails.Run run(
      int number, @Nullable String application, @Nullable JobState outcome) {
    return new JobDetails.Run(
        number, null, application, null, null, outcome, null, Map.of(), List.of());
  }

  private static List<String> names(Path folder) throws IOException {
    return list(folder).stream().map(path -> path.getFileName().toString()).toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
