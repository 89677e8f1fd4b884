package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.NeedsWindow;
import hearth.app.fakes.FakeDiagnostics;
import hearth.app.fakes.FakeWindow;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.app.fakes.ScalingSamples;
import hearth.app.text.Language;
import hearth.app.text.Messages;
import hearth.cluster.monitor.NodeState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Every page in every state that matters, in both themes, in every language and at several sizes:
 * no text is cut off, no control is without a name; and a picture of each for somebody to look at.
 */
@ExtendWith({NeedsWindow.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init")
class WindowPicturesTest {
  @TempDir private Path home;

  private Stage stage;
  private FakeWindow window;
  private Camera camera;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    // The stage is shown again by other tests, and this window is over.
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setOnHiding(null));
    window.close();
    Language.ENGLISH.speak();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 960, 640, ENGLISH", "DARK, 1440, 900, CHINESE", "LIGHT, 1024, 700, GERMAN"})
  void everyPageIsWholeAndNamed(
      ThemeChoice theme, int width, int height, Language language, FxRobot robot)
      throws IOException {
    open(theme, width, height, language);
    String suffix = "-%s-%d-%s".formatted(theme, width, language);
    camera = new Camera(stage, robot, suffix.toLowerCase(Locale.ROOT));
    clusterPages();
    new JobPictures(camera, window).take();
    resultPages();
    resultKinds();
    new ResultPictures(camera, window).take();
    scalingPages();
    diagnosisPages();
    assertThat(camera.found()).isEmpty();
  }

  private void open(ThemeChoice theme, int width, int height, Language language)
      throws IOException {
    window = new FakeWindow(home);
    Files.writeString(
        window.settings(),
        """
        {"schema":1,"theme":"%s","onClose":"ASK",
         "language":"%s","place":null}
        """
            .formatted(theme, language),
        StandardCharsets.UTF_8);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          window.show(stage);
          // What moves to its place would have to be waited for.
          stage.getScene().getPreferences().setReducedMotion(true);
          // Larger than the screen is: the headless one has 1000 by 1000 pixels.
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  private void clusterPages() {
    camera.look("cluster-stopped");
    window.cluster.show(Samples.starting());
    camera.seen("#cluster-cancel");
    camera.look("cluster-starting");
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 2, 0.47),
            Samples.worker(2, NodeState.ALIVE, 0, 0.13)));
    camera.seen("#worker-2");
    camera.look("cluster-running");
    window.cluster.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.86),
            Samples.worker(2, NodeState.LOST, 0, 0),
            Samples.worker(3, NodeState.BUSY, 2, 0.97)));
    camera.seen("#worker-3");
    camera.look("cluster-degraded");
    window.cluster.show(Samples.manyWorkers(1));
    camera.gone("#worker-2");
    camera.look("cluster-one");
    window.cluster.show(Samples.manyWorkers(32));
    camera.seen("#worker-32");
    camera.look("cluster-many");
    window.cluster.show(Samples.eventful());
    camera.gone("#worker-32");
    camera.look("cluster-eventful");
    camera.scrollToEnd("#cluster-page .scroll-pane");
    camera.look("cluster-eventful-end");
    window.cluster.show(Samples.withFindings());
    camera.seen(".callout");
    camera.look("cluster-failed");
    window.cluster.show(Samples.portsTaken());
    camera.seen(".finding-fix");
    camera.look("cluster-ports");
    camera.press("#profile-edit");
    camera.seen("#profile-save");
    camera.look("profile");
    camera.press("#profile-save");
  }

  private void scalingPages() {
    camera.press("#nav-scaling");
    camera.seen("#scaling-empty");
    camera.look("scaling-empty");
    window.scalings.show(ScalingSamples.running(), ScalingSamples.done(), ScalingSamples.failed());
    camera.seen("#scaling-doing");
    camera.look("scaling-running");
    camera.select("#scaling-list", 1);
    camera.seen("#scaling-advice");
    camera.look("scaling-done");
    chart("enum.ExperimentView.Shown.SPEED_UP");
    camera.look("scaling-speed-up");
    camera.select("#scaling-list", 2);
    camera.gone("#scaling-advice");
    camera.look("scaling-failed");
  }

  private void chart(String key) {
    camera.segment(Messages.text("results.chart") + ": " + Messages.text(key));
  }

  private void resultPages() {
    camera.press("#nav-results");
    camera.seen("#results-empty");
    camera.look("results-empty");
    ResultSamples.fill(window.results);
    camera.press("#nav-jobs");
    camera.press("#nav-results");
    camera.seen("#codon-table");
    camera.look("results-codons");
    camera.select("#result-list", 1);
    camera.seen("#histogram-table");
    camera.look("results-reads");
    camera.select("#result-list", 2);
    camera.look("results-genome");
    window.results.plainTables.put("genome", List.of(ResultSamples.table()));
    camera.press("#show-tables");
    camera.seen("#any-table");
    camera.look("results-tables");
    camera.press(".dialog-box .button-icon");
    exports();
  }

  private void exports() {
    camera.press("#export");
    camera.seen("#export-outlook");
    camera.look("export-chart");
    camera.type("#export-width", "3");
    camera.type("#export-dpi", "x");
    camera.look("export-wrong");
    camera.segment(
        Messages.text("export.what") + ": " + Messages.text("enum.ExportDialog.What.REPORT"));
    camera.look("export-report");
    camera.press(".dialog-box .button");
  }

  private void resultKinds() {
    ResultSamples.fillKinds(window.results);
    camera.press("#nav-jobs");
    camera.press("#nav-results");
    camera.select("#result-list", 0);
    camera.seen("#quality-table");
    camera.look("results-quality");
    for (String chart : List.of("lengths", "bases", "gc", "letters", "copies")) {
      chart("results.stats." + chart);
      camera.look("results-stats-" + chart);
    }
    camera.select("#result-list", 1);
    camera.seen("#pair-table");
    camera.look("results-compare");
    camera.select("#result-list", 2);
    camera.seen("#size-table");
    camera.look("results-kmeans-sizes");
    chart("results.kmeans.middles");
    camera.look("results-kmeans-middles");
    chart("results.kmeans.cost");
    camera.look("results-kmeans-cost");
    camera.select("#result-list", 3);
    camera.seen("#partition-table");
    camera.look("results-check");
    camera.scrollToEnd("#results-page .scroll-pane");
    camera.look("results-check-end");
    camera.select("#result-list", 4);
    camera.seen("#any-table");
    camera.look("results-convert");
  }

  private void diagnosisPages() {
    camera.press("#nav-diagnosis");
    camera.seen("#diagnosis-fine");
    camera.look("diagnosis-good");
    window.diagnostics.ladder = FakeDiagnostics.overcommitted();
    window.diagnostics.findings.add(0, FakeDiagnostics.LEFT);
    window.diagnostics.leftovers.addAll(FakeDiagnostics.someLeftovers());
    camera.press("#diagnosis-again");
    camera.seen("#nav-problems");
    camera.look("diagnosis-problems");
    camera.press("#diagnosis-clean");
    camera.seen("#clean-confirm");
    camera.look("diagnosis-clean");
    camera.press("#clean-confirm");
  }
}
