package hearth.cluster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.sqlite.Database;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.WorkDone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsRecorderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private MetricsRecorder metrics;

  @BeforeEach
  void open() {
    metrics = newRecorder();
  }

  private MetricsRecorder newRecorder() {
    return new MetricsRecorder(file(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    metrics.close();
  }

  private Path file() {
    return folder.resolve("metrics.db");
  }

  private void showSome() {
    for (int second = 20; second > 0; second--) {
      metrics.show(Pictures.at(NOW.minusSeconds(second)));
    }
  }

  private void tellSome() {
    metrics.told("c", "j", 1, List.of(progress(3, 4), executors(3, 2)));
    metrics.told("c", "j", 1, List.of(progress(2, 9), new JobEvent.Finished(NOW)));
  }

  private static JobEvent progress(int secondsAgo, long tasks) {
    return new JobEvent.Progress(
        NOW.minusSeconds(secondsAgo),
        "Counting",
        0,
        1,
        1,
        1,
        1,
        0.5,
        null,
        new WorkDone(tasks, 10 * tasks, 20 * tasks, tasks));
  }

  private static JobEvent executors(int secondsAgo, int tasks) {
    return new JobEvent.Executors(
        NOW.minusSeconds(secondsAgo), List.of(new ExecutorUse("0", 1, tasks, 64, 512)));
  }

  @Test
  void whatWasToldCanBeReadAtOnceAndAfterARestart() {
    showSome();
    tellSome();
    assertEverythingIsThere();
    metrics.close();
    metrics = newRecorder();
    assertEverythingIsThere();
  }

  private void assertEverythingIsThere() {
    Measured cluster = metrics.cluster("c", NOW, HOUR, true);
    assertThat(cluster.line(Figure.MEMORY).orElseThrow().buckets())
        .hasSize(4)
        .allMatch(bucket -> bucket.mean() == 3100 && bucket.weight() == 5);
    assertThat(cluster.nodes(Figure.MEMORY))
        .extracting(Line::node)
        .containsExactly("master", "worker-1", "worker-2");
    assertThat(
            cluster.line(Figure.TASKS_ENDED).orElseThrow().buckets().stream()
                .mapToDouble(Bucket::sum)
                .sum())
        .isEqualTo(9);
    Measured attempt = metrics.attempt("j", 1);
    assertThat(attempt.line(Figure.SHUFFLE_WRITTEN).orElseThrow().buckets())
        .extracting(Bucket::most)
        .containsExactly(80.0, 180.0);
    assertThat(attempt.line(Figure.TASKS_RUNNING).orElseThrow().buckets())
        .extracting(Bucket::most)
        .containsExactly(2.0, 0.0);
    assertThat(metrics.attempt("j", 2)).isEqualTo(Measured.NOTHING);
  }

  @Test
  void ofPicturesThatCloseTogetherOneCounts() {
    for (int i = 0; i < 10; i++) {
      metrics.show(Pictures.at(NOW.minusMillis(1000 - 20 * i)));
    }
    assertThat(metrics.cluster("c", NOW, HOUR, false).line(Figure.MEMORY).orElseThrow().buckets())
        .extracting(Bucket::weight)
        .containsExactly(1L);
  }

  @Test
  void aCommandThatLooksAtAClusterOnceMakesNoFile() {
    metrics.show(Pictures.at(NOW));
    assertThat(newRecorderReads()).isEqualTo(Measured.NOTHING);
    metrics.close();
    assertThat(file()).doesNotExist();
  }

  private Measured newRecorderReads() {
    try (MetricsRecorder other = newRecorder()) {
      return other.cluster("c", NOW, HOUR, true);
    }
  }

  @Test
  void jobsThatAreRemovedTakeTheirFiguresAlong() {
    tellSome();
    metrics.removed(List.of("j"));
    assertThat(metrics.attempt("j", 1)).isEqualTo(Measured.NOTHING);
    assertThat(metrics.cluster("c", NOW, HOUR, false).line(Figure.TASKS_ENDED)).isPresent();
  }

  @Test
  void aDamagedFileIsSetAsideAndBegunAnew() throws IOException {
    Files.writeString(file(), "no database ".repeat(1000));
    tellSome();
    assertThat(metrics.attempt("j", 1).isEmpty()).isFalse();
    assertThat(folder.resolve("metrics.db.damaged")).content().startsWith("no database");
  }

  @Test
  void aFileThatIsDamagedWhileItIsUsedIsBegunAnew() throws IOException {
    tellSome();
    assertThat(metrics.attempt("j", 1).isEmpty()).isFalse();
    try (Database database = Database.open(file(), MetricsStore.METRICS)) {
      database.update("drop table bucket");
    }
    assertThat(metrics.attempt("j", 1)).isEqualTo(Measured.NOTHING);
    tellSome();
    assertThat(metrics.attempt("j", 1).isEmpty()).isFalse();
  }

  @Test
  void aFileOfANewerHearthStaysAsItIs() throws IOException {
    tellSome();
    metrics.close();
    try (Database database = Database.open(file(), MetricsStore.METRICS)) {
      database.update("update flyway_schema_history set version = ?", MetricsStore.LATEST + 1);
    }
    metrics = newRecorder();
    tellSome();
    assertThat(metrics.attempt("j", 1)).isEqualTo(Measured.NOTHING);
    assertThat(folder.resolve("metrics.db.damaged")).doesNotExist();
  }

  @Test
  void whileThePlaceOfTheFileCannotBeUsedNothingIsKeptAndNothingFails() throws IOException {
    Files.createDirectory(file());
    tellSome();
    showSome();
    assertThat(metrics.attempt("j", 1)).isEqualTo(Measured.NOTHING);
    Files.delete(file());
    tellSome();
    assertThat(metrics.attempt("j", 1).isEmpty()).isFalse();
  }

  @Test
  void onceClosedItHearsNothing() {
    tellSome();
    metrics.close();
    tellSome();
    showSome();
    metrics.removed(List.of("j"));
    assertThat(metrics.attempt("j", 1)).isEqualTo(Measured.NOTHING);
    metrics.close();
  }
}
