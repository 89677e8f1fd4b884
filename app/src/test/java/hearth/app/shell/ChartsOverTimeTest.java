package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Audit;
import hearth.app.fakes.FakeMetrics;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts over time on the pages, over fakes, with pictures for somebody to look at. */
class ChartsOverTimeTest extends PageTest {
  private static final int METRICS_TAB = 3;

  /** Pictures settle about twice a second; a running job's charts are read every second. */
  private static final int SOME_SECONDS = 8;

  private void showCluster() {
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 2, 0.47),
            Samples.worker(2, NodeState.ALIVE, 0, 0.13)));
    seen("#chart-fold");
  }

  @Test
  void nothingIsReadBeforeSomebodyUnfoldsTheCharts() throws IOException {
    window.metrics.cluster = FakeMetrics.someWork(Duration.ofMinutes(5), 5);
    showCluster();
    assertThat(window.metrics.asked).isEmpty();
    assertThat(robot.lookup("#chart-memory").tryQuery()).isEmpty();

    press("#chart-fold");
    seen("#chart-memory");
    assertThat(window.metrics.asked).containsExactly("default PT5M with nodes");
    choose("Day");
    until(() -> window.metrics.asked.contains("default PT24H"));
    assertThat(onWindow(() -> stage.getScene().lookup("#chart-tasks").getAccessibleText()))
        .startsWith("Tasks at work: ")
        .contains("on average", "at most");
    press("#chart-fold");
    gone("#chart-memory");
    until(() -> Files.readString(window.settings()).contains("\"lookback\" : \"DAY\""));
  }

  private void choose(String range) {
    robot.interact(
        () ->
            robot
                .from(robot.lookup("#chart-ranges").<Node>query())
                .lookup(".toggle-button")
                .<ToggleButton>queryAll()
                .stream()
                .filter(button -> button.getText().equals(range))
                .forEach(ToggleButton::fire));
  }

  @Test
  void aTimeWithoutMeasurementsSaysWhatToDo() {
    showCluster();
    press("#chart-fold");
    until(() -> texts("#cluster-charts").stream().anyMatch(text -> text.contains("start it")));
    window.metrics.cluster = FakeMetrics.someWork(Duration.ofHours(1), 5);
    choose("Hour");
    seen("#chart-cpu");
    assertThat(texts("#cluster-charts")).noneMatch(text -> text.contains("start it"));
  }

  @Test
  void valuesAreReadWithTheKeys() {
    window.metrics.cluster = FakeMetrics.someWork(Duration.ofMinutes(5), 5);
    showCluster();
    press("#chart-fold");
    seen("#chart-memory");
    robot.interact(() -> stage.getScene().lookup("#chart-memory").requestFocus());
    robot.press(KeyCode.END).release(KeyCode.END);
    until(
        () ->
            texts("#cluster-charts").stream()
                .anyMatch(text -> text.contains(": all nodes ") && text.contains("worker-2 ")));
  }

  @Test
  void aJobsChartsAreReadWhileItsTabIsOpenAndOnceWhenItIsOver() {
    window.metrics.attempt = FakeMetrics.someAttempt(60);
    JobSnapshot running = JobSamples.running(JobSamples.spectrumRequest("one"), 0.5);
    window.jobs.show(running);
    openJob("one");
    until(() -> robot.lookup("#job-view").tryQuery().isPresent());
    assertThat(window.metrics.asked).isEmpty();
    openMetrics();
    seen("#chart-shuffle");
    until(() -> window.metrics.asked.size() > 1);

    window.metrics.attempt = FakeMetrics.someAttempt(30);
    window.jobs.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    gone("#job-cancel");
    until(() -> described("#chart-done").contains(" 14 in all"));
    int asked = window.metrics.asked.size();
    for (int i = 0; i < SOME_SECONDS; i++) {
      Pictures.settle();
    }
    assertThat(window.metrics.asked).hasSizeLessThanOrEqualTo(asked + 1);
    assertThat(List.copyOf(window.metrics.asked)).containsOnly("one 1");
  }

  private String described(String chart) {
    return stage.getScene().lookup(chart).getAccessibleText();
  }

  private void openJob(String id) {
    press("#nav-jobs");
    seen("#job-list");
    select("#job-list", 1);
    seen("#job-view");
    assertThat(id).isNotEmpty();
  }

  private void openMetrics() {
    robot.interact(
        () ->
            robot
                .lookup("#job-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(METRICS_TAB));
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void picturesOfBothPages(ThemeChoice theme) throws IOException {
    theme(theme);
    String suffix = "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    window.metrics.cluster = FakeMetrics.someWork(Duration.ofMinutes(5), 5);
    showCluster();
    press("#chart-fold");
    seen("#chart-memory");
    scrollTo("#cluster-page .scroll-pane", 1);
    look("over-time-cluster" + suffix);
    window.metrics.cluster = FakeMetrics.someWork(Duration.ofDays(7), 900);
    choose("Week");
    until(() -> window.metrics.asked.contains("default PT168H"));
    look("over-time-week" + suffix);
    window.metrics.attempt = FakeMetrics.someAttempt(95);
    window.jobs.details.put("one", JobSamples.details());
    window.jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.5));
    openJob("one");
    openMetrics();
    seen("#chart-shuffle");
    look("over-time-job" + suffix);
  }

  private void scrollTo(String query, double place) {
    robot.interact(() -> robot.lookup(query).queryAs(ScrollPane.class).setVvalue(place));
  }

  private void look(String name) throws IOException {
    Pictures.save(stage.getScene(), name);
    assertThat(Audit.cutTexts(stage.getScene())).isEmpty();
    assertThat(Audit.nameless(stage.getScene())).isEmpty();
  }
}
