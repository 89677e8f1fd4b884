package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.EventLogFixture;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.StageFigures;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** As Spark 4.2.0 writes it, without what is not read. */
  private static final String STAGE =
      """
      {"Event":"SparkListenerStageCompleted","Stage Info":{"Stage ID":0,"Stage Attempt ID":0,\
      "Stage Name":"Reading sequences","Number of Tasks":5,"Submission Time":1795342237209,\
      "Completion Time":1795342240088,"Accumulables":[{"ID":39,\
      "Name":"internal.metrics.executorRunTime","Value":647,"Internal":true},{"ID":67,\
      "Name":"internal.metrics.shuffle.write.bytesWritten","Value":2064750,"Internal":true},\
      {"ID":9,"Name":"my counter","Value":7}]}}
      """;

  @TempDir private Path root;

  @Test
  void everyAttemptHasItsEndAndItsStages() throws IOException {
    events(
        1,
        launching(1),
        new JobEvent.Running(NOON, "app-1", null),
        new JobEvent.Failed(
            NOON.plusSeconds(9), Failure.of(FailureCause.OUT_OF_MEMORY, "Full.", "More."), 52));
    events(
        2,
        launching(2),
        new JobEvent.Running(NOON, "app-2", null),
        new JobEvent.Metrics(NOON, Map.of("bytesRead", 7.0)),
        new JobEvent.Finished(NOON.plusSeconds(30)));
    eventLog("app-2", "{\"Event\":\"SparkListenerLogStart\"}\n" + STAGE + STAGE);

    JobDetails details = read();

    assertThat(details.attempts()).extracting(JobDetails.Run::number).containsExactly(1, 2);
    assertThat(details.attempts().get(0).outcome()).isEqualTo(JobState.FAILED);
    assertThat(details.attempts().get(0).stages()).isEmpty();
    JobDetails.Run latest = details.latest().orElseThrow();
    assertThat(latest.outcome()).isEqualTo(JobState.FINISHED);
    assertThat(latest.ended()).isEqualTo(NOON.plusSeconds(30));
    assertThat(latest.metrics()).containsEntry("bytesRead", 7.0);
    assertThat(latest.stages()).hasSize(2);
    StageFigures stage = latest.stages().get(0);
    assertThat(stage.name()).isEqualTo("Reading sequences");
    assertThat(stage.tasks()).isEqualTo(5);
    assertThat(Duration.between(stage.submitted(), stage.completed()))
        .isEqualTo(Duration.ofMillis(2879));
    assertThat(stage.sums())
        .containsOnly(
            Map.entry("executorRunTime", 647L), Map.entry("shuffle.write.bytesWritten", 2064750L));
    assertThat(details.bytes()).isEqualTo(sizes());
  }

  @Test
  void ofALogThatWasCutOffTheStagesBeforeAreThere() throws IOException {
    events(1, launching(1), new JobEvent.Running(NOON, "app-1", null));
    eventLog("app-1", STAGE + STAGE.substring(0, 90));

    JobDetails.Run run = read().latest().orElseThrow();

    assertThat(run.stages()).hasSize(1);
    assertThat(run.outcome()).isNull();
    Path log = root.resolve("j/eventlog/eventlog_v2_app-1/events_1_app-1.zstd");
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(read().latest().orElseThrow().stages()).hasSizeLessThan(2);
  }

  @Test
  void aJobWithoutADirectoryHasNothing() throws IOException {
    assertThat(read()).isEqualTo(new JobDetails(List.of(), List.of(), List.of()));
  }

  private JobDetails read() throws IOException {
    return DetailsReader.read(new FolderResultStore(root), "j");
  }

  private static JobEvent launching(int attempt) {
    return new JobEvent.Launching(NOON, ContractJson.EVENTS, "j", attempt, 1);
  }

  private void events(int attempt, JobEvent... events) throws IOException {
    Files.createDirectories(root.resolve("j"));
    String lines =
        Stream.of(events).map(ContractJson::line).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(root.resolve("j/events-" + attempt + ".jsonl"), lines);
  }

  private void eventLog(String application, String lines) throws IOException {
    EventLogFixture.write(root.resolve("j"), application, 1, lines);
  }

  private long sizes() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("j"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
