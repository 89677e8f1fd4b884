package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import hearth.cluster.HearthHome;
import hearth.cluster.engine.embedded.EmbeddedEngine;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole way in the real window, on a real cluster: Start, Run the sample, both charts with the
 * numbers that the jobs computed, in both themes, Stop.
 */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
class WorkbenchJourneyIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private HearthHome home;
  private Stage stage;
  private Application app;

  @BeforeEach
  void openWindow() throws Exception {
    home = new HearthHome(folder);
    new ProfileStore(home.profiles())
        .save(
            new Profile(
                Profile.SCHEMA,
                Presets.DEFAULT_NAME,
                EmbeddedEngine.NAME,
                2,
                1,
                512,
                512,
                null,
                null,
                null));
    Files.writeString(
        folder.resolve("window.json"),
        """
        {"schema":1,"theme":"LIGHT","onClose":"ASK",
         "place":{"x":0,"y":0,"width":1000,"height":960,"maximized":false}}
        """);
    stage = FxToolkit.registerPrimaryStage();
    app = FxToolkit.setupApplication(() -> new WorkbenchApp(home));
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    try {
      WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
      FxToolkit.cleanupApplication(app);
    } finally {
      try (AppContext hearth = AppContext.open(home, null, null)) {
        hearth.cluster().stop().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void fromStartThroughTheSampleToBothChartsAndStop() throws Exception {
    picture("journey-1-stopped");
    press("#cluster-start");
    await("steps").atMost(PATIENCE).until(() -> shown("#cluster-cancel"));
    picture("journey-2-starting");
    await("the cluster runs").atMost(PATIENCE).until(() -> shown("#next-sample"));
    assertThat(robot.lookup("#worker-1").tryQuery()).isPresent();
    assertThat(robot.lookup("#worker-2").tryQuery()).isPresent();
    picture("journey-3-running");

    press("#next-sample");
    await("the journey shows").atMost(PATIENCE).until(() -> shown("#journey"));
    await("an executor works").atMost(PATIENCE).until(() -> shown(".core-pip.used"));
    picture("journey-4-busy");
    await("the spectrum").atMost(PATIENCE).until(() -> shown("#histogram-table"));
    picture("journey-5-spectrum-light");
    checkSpectrum();

    select("#result-list", 0);
    await("the codons").atMost(PATIENCE).until(() -> shown("#codon-table"));
    picture("journey-6-codons-light");
    checkCodons();

    dark();
    picture("journey-7-codons-dark");
    select("#result-list", 1);
    await("the spectrum").atMost(PATIENCE).until(() -> shown("#histogram-table"));
    picture("journey-8-spectrum-dark");
    press("#nav-jobs");
    select("#job-list", 0);
    await("the job").atMost(PATIENCE).until(() -> shown("#job-result"));
    picture("journey-9-job-dark");

    press("#nav-cluster");
    picture("journey-10-running-dark");
    press("#cluster-stop");
    await("the cluster is off").atMost(PATIENCE).until(() -> shown("#cluster-empty"));
    assertThat(HomeProcesses.of(folder)).isEmpty();
  }

  /** The bars add up to the k-mers of the reads: each read of 150 bases has 130 of 21. */
  private void checkSpectrum() throws Exception {
    XYDataset bars = chart().getXYPlot().getDataset();
    long distinct = 0;
    long total = 0;
    for (int i = 0; i < bars.getItemCount(0); i++) {
      distinct += bars.getY(0, i).longValue();
      total += bars.getX(0, i).longValue() * bars.getY(0, i).longValue();
    }
    ResultSummary result = result("kmer-spectrum");
    assertThat(distinct).isPositive().isEqualTo(figure(result, "distinct"));
    assertThat(total).isGreaterThan(distinct).isEqualTo(figure(result, "total"));
    assertThat(total).isEqualTo(lines(result).count() / 4 * (150 - 21 + 1));
  }

  /** RSCU of all codons of an amino acid adds up to their number, so of 64 codons to 64. */
  private void checkCodons() throws Exception {
    CategoryDataset bars = chart().getCategoryPlot().getDataset();
    double sum = 0;
    for (int i = 0; i < bars.getColumnCount(); i++) {
      sum += bars.getValue(0, i).doubleValue();
    }
    assertThat(bars.getColumnCount()).isEqualTo(64);
    assertThat(sum).isBetween(63.5, 64.5);
    ResultSummary result = result("codon-usage");
    long bases =
        lines(result).filter(line -> !line.startsWith(">")).mapToLong(String::length).sum();
    assertThat(figure(result, "codons")).isPositive().isEqualTo(bases / 3);
  }

  private ResultSummary result(String kind) throws Exception {
    try (AppContext hearth = AppContext.open(home, null, null)) {
      hearth.jobs().recover().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      List<JobSnapshot> jobs = hearth.jobs().jobs();
      assertThat(jobs).extracting(JobSnapshot::state).containsOnly(JobState.FINISHED);
      return hearth.results().list().stream()
          .filter(result -> result.manifest().kind().equals(kind))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The lines of a result's only input. */
  private static Stream<String> lines(ResultSummary result) throws IOException {
    return Files.readAllLines(Path.of(result.request().inputs().get(0).path())).stream();
  }

  private static long figure(ResultSummary result, String name) {
    return Long.parseLong(String.valueOf(result.manifest().summary().get(name)));
  }

  private JFreeChart chart() {
    Parent frame = robot.lookup("#chart").query();
    return frame.getChildrenUnmodifiable().stream()
        .filter(ChartViewer.class::isInstance)
        .map(ChartViewer.class::cast)
        .findFirst()
        .orElseThrow()
        .getChart();
  }

  private void dark() {
    robot.interact(
        () -> robot.lookup("#theme-menu").queryAs(MenuButton.class).getItems().get(2).fire());
  }

  private void press(String query) {
    robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  private void select(String list, int index) {
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().select(index));
  }

  private boolean shown(String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node node = stage.getScene().lookup(query);
          for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
              return false;
            }
          }
          return node != null;
        });
  }

  private void picture(String name) throws Exception {
    Scene scene = stage.getScene();
    Pictures.save(scene, name);
    assertThat(Audit.cutTexts(scene)).as("texts cut off on %s", name).isEmpty();
    assertThat(Audit.nameless(scene)).as("controls without a name on %s", name).isEmpty();
  }
}
