package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.NeedsWindow;
import hearth.app.fakes.Audit;
import hearth.app.fakes.FailureSamples;
import hearth.app.fakes.FakeDiagnostics;
import hearth.app.fakes.FakeWindow;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.app.jobs.JobRow;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every page in every state that matters, in both themes and at two sizes: no text is cut off, no
 * control is without a name; and a picture of each for somebody to look at.
 */
@ExtendWith({NeedsWindow.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init")
class WindowPicturesTest {
  @TempDir private Path home;

  private Stage stage;
  private FakeWindow window;
  private String suffix = "";
  private final List<String> found = new ArrayList<>();

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    window.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 960, 640", "DARK, 1440, 900"})
  void everyPageIsWholeAndNamed(ThemeChoice theme, int width, int height, FxRobot robot)
      throws IOException {
    open(theme, width, height);
    clusterPages(robot);
    jobPages(robot);
    resultPages(robot);
    diagnosisPages(robot);
    assertThat(found).isEmpty();
  }

  private void open(ThemeChoice theme, int width, int height) throws IOException {
    window = new FakeWindow(home);
    Files.writeString(
        window.settings(),
        """
        {"schema":1,"theme":"%s","onClose":"ASK",
         "place":null}
        """
            .formatted(theme),
        StandardCharsets.UTF_8);
    suffix = "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          window.show(stage);
          // Larger than the screen is: the headless one has 1000 by 1000 pixels.
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  private void clusterPages(FxRobot robot) throws IOException {
    look("cluster-stopped");
    window.cluster.show(Samples.starting());
    seen("#cluster-cancel");
    look("cluster-starting");
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 2, 0.47),
            Samples.worker(2, NodeState.ALIVE, 0, 0.13)));
    seen("#worker-2");
    look("cluster-running");
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.86),
            Samples.worker(2, NodeState.LOST, 0, 0),
            Samples.worker(3, NodeState.BUSY, 2, 0.97)));
    seen("#worker-3");
    look("cluster-degraded");
    window.cluster.show(Samples.manyWorkers(1));
    gone("#worker-2");
    look("cluster-one");
    window.cluster.show(Samples.manyWorkers(32));
    seen("#worker-32");
    look("cluster-many");
    window.cluster.show(Samples.eventful());
    gone("#worker-32");
    look("cluster-eventful");
    scrollToEnd(robot);
    look("cluster-eventful-end");
    window.cluster.show(Samples.withFindings());
    seen(".callout");
    look("cluster-failed");
    window.cluster.show(Samples.portsTaken());
    seen(".finding-fix");
    look("cluster-ports");
    robot.interact(() -> robot.lookup("#profile-edit").queryButton().fire());
    seen("#profile-save");
    look("profile");
    robot.interact(() -> robot.lookup("#profile-save").queryButton().fire());
  }

  private void jobPages(FxRobot robot) throws IOException {
    robot.interact(
        () -> robot.lookup("#nav-jobs").queryAs(javafx.scene.control.ToggleButton.class).fire());
    seen("#catalogue");
    look("jobs-catalogue");
    robot.interact(() -> robot.lookup("#type-kmer-spectrum").queryButton().fire());
    seen("#job-form");
    look("jobs-form");
    robot.interact(() -> robot.lookup("#type-help").queryButton().fire());
    seen("#help-page");
    look("jobs-help");
    robot.interact(() -> robot.lookup(".dialog-box .button-icon").queryButton().fire());
    robot.interact(() -> robot.lookup("#parameter-k").queryTextInputControl().setText("65"));
    look("jobs-form-wrong");
    window.jobs.logs.put("running", Samples.log(120));
    window.jobs.logs.put("failed", Samples.log(30));
    window.jobs.show(
        JobSamples.running(JobSamples.spectrumRequest("running"), 0.62),
        JobSamples.failed(
            JobSamples.spectrumRequest("failed"),
            new Failure(
                FailureCause.BAD_INPUT,
                "The quality line of a record is shorter than its sequence.",
                "Get the file again: it looks cut off. Or leave it out.",
                "/data/reads_30x.fq.gz",
                "line 48,312")),
        JobSamples.job(JobSamples.codonRequest("done"), JobState.FINISHED),
        JobSamples.job(JobSamples.codonRequest("gone"), JobState.CANCELLED));
    selectJob(robot, "running");
    seen("#job-view");
    look("jobs-running");
    for (int tab = 1; tab < 5; tab++) {
      int number = tab;
      window.jobs.details.put("done", JobSamples.details());
      robot.interact(() -> tabs(robot).getSelectionModel().select(number));
      look("jobs-tab-" + tab);
      selectJob(robot, number == 1 ? "running" : "done");
    }
    robot.interact(() -> tabs(robot).getSelectionModel().select(0));
    selectJob(robot, "failed");
    seen("#failure-card");
    look("jobs-failed");
    selectJob(robot, "done");
    seen("#job-result");
    look("jobs-finished");
    queuePictures(robot);
    failureCards(robot);
  }

  private void failureCards(FxRobot robot) throws IOException {
    for (Map.Entry<String, JobSnapshot> failed : FailureSamples.jobs().entrySet()) {
      window.jobs.show(failed.getValue());
      selectJob(robot, failed.getValue().id());
      String message = Objects.requireNonNull(failed.getValue().failure()).message();
      until(() -> cardSays(message));
      look("failed-" + failed.getKey());
    }
  }

  private boolean cardSays(String message) {
    Node card = stage.getScene().lookup("#failure-card");
    return card != null
        && card.lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Labeled text && message.equals(text.getText()));
  }

  private void resultPages(FxRobot robot) throws IOException {
    robot.interact(
        () -> robot.lookup("#nav-results").queryAs(javafx.scene.control.ToggleButton.class).fire());
    seen("#results-empty");
    look("results-empty");
    ResultSamples.fill(window.results);
    robot.interact(
        () -> robot.lookup("#nav-jobs").queryAs(javafx.scene.control.ToggleButton.class).fire());
    robot.interact(
        () -> robot.lookup("#nav-results").queryAs(javafx.scene.control.ToggleButton.class).fire());
    seen("#codon-table");
    look("results-codons");
    select(robot, "#result-list", 1);
    seen("#histogram-table");
    look("results-reads");
    select(robot, "#result-list", 2);
    look("results-genome");
    window.results.plainTables.put("genome", List.of(ResultSamples.table()));
    robot.interact(() -> robot.lookup("#show-tables").queryButton().fire());
    seen("#any-table");
    look("results-tables");
    robot.interact(() -> robot.lookup(".dialog-box .button-icon").queryButton().fire());
  }

  private void diagnosisPages(FxRobot robot) throws IOException {
    robot.interact(
        () ->
            robot.lookup("#nav-diagnosis").queryAs(javafx.scene.control.ToggleButton.class).fire());
    seen("#diagnosis-fine");
    look("diagnosis-good");
    window.diagnostics.ladder = FakeDiagnostics.overcommitted();
    window.diagnostics.findings.add(0, FakeDiagnostics.LEFT);
    window.diagnostics.leftovers.addAll(FakeDiagnostics.someLeftovers());
    robot.interact(() -> robot.lookup("#diagnosis-again").queryButton().fire());
    seen("#nav-problems");
    look("diagnosis-problems");
    robot.interact(() -> robot.lookup("#diagnosis-clean").queryButton().fire());
    seen("#clean-confirm");
    look("diagnosis-clean");
    robot.interact(() -> robot.lookup("#clean-confirm").queryButton().fire());
  }

  private void queuePictures(FxRobot robot) throws IOException {
    JobSnapshot[] jobs =
        Stream.concat(
                Stream.of(
                    JobSamples.running(JobSamples.codonRequest("holder"), 0.3),
                    JobSamples.tooLarge("large", 1),
                    JobSamples.waitingFor("waits", "holder"),
                    JobSamples.waiting("high", Priority.HIGH, 3),
                    JobSamples.waiting("usual", Priority.NORMAL, 4),
                    JobSamples.held("held", 5),
                    JobSamples.waiting("low", Priority.LOW, 6)),
                IntStream.range(0, 40)
                    .mapToObj(i -> JobSamples.spectrumRequest("past-%02d".formatted(i)))
                    .map(request -> JobSamples.job(request, JobState.FINISHED)))
            .toArray(JobSnapshot[]::new);
    window.jobs.show(jobs);
    until(() -> robot.lookup("#job-list").queryListView().getItems().size() > 20);
    for (String id : List.of("waits", "large", "held")) {
      selectJob(robot, id);
      seen("#wait-card");
      look("jobs-queue-" + id);
    }
    robot.interact(
        () -> robot.lookup("#job-filter").queryAs(javafx.scene.control.ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#job-search").queryTextInputControl().setText("no such"));
    look("jobs-nothing-found");
    robot.interact(() -> robot.lookup("#job-search").queryTextInputControl().setText(""));
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup("#job-tabs").queryAs(TabPane.class);
  }

  private static void selectJob(FxRobot robot, String id) {
    robot.interact(
        () -> {
          ListView<?> list = robot.lookup("#job-list").queryAs(ListView.class);
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof JobRow row && row.id().equals(id)) {
              list.getSelectionModel().clearAndSelect(i);
            }
          }
        });
  }

  private static void select(FxRobot robot, String list, int index) {
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().select(index));
  }

  private void gone(String query) {
    until(() -> stage.getScene().lookup(query) == null);
  }

  private static void scrollToEnd(FxRobot robot) {
    robot.interact(
        () ->
            robot
                .lookup("#cluster-page .scroll-pane")
                .queryAs(javafx.scene.control.ScrollPane.class)
                .setVvalue(1));
  }

  private void seen(String query) {
    until(
        () -> {
          Node node = stage.getScene().lookup(query);
          return node != null && node.isVisible();
        });
  }

  /** Looks on the window's thread, which changes the nodes meanwhile. */
  private static void until(Callable<Boolean> condition) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
  }

  private void look(String name) throws IOException {
    Scene scene = stage.getScene();
    Pictures.save(scene, name + suffix);
    Audit.cutTexts(scene).forEach(text -> found.add(name + ": cut off: " + text));
    Audit.squeezed(scene).forEach(node -> found.add(name + ": squeezed: " + node));
    Audit.nameless(scene).forEach(node -> found.add(name + ": without a name: " + node));
  }
}
