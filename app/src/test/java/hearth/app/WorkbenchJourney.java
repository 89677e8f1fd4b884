package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import hearth.cluster.HearthHome;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
 * The whole way in the real window, on a real cluster of any engine: Start, Run the sample, both
 * charts with the numbers that the jobs computed, in both themes, Stop.
 */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
abstract class WorkbenchJourney {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  final FxRobot robot = new FxRobot();

  /** What is wrong with the pictures: all of it, so that one look tells everything. */
  private final List<String> faults = new ArrayList<>();

  HearthHome home;
  private Stage stage;
  private Application app;

  /** The engine's name. */
  abstract String engine();

  /** In which of the two themes the samples are run and looked at. */
  abstract boolean samplesInTheDark();

  /** What happens to the cluster when the charts have been looked at. */
  abstract void trouble() throws Exception;

  /** Removes what a failed test leaves, once nothing of Hearth's speaks to it any more. */
  void removeLeft() {}

  /** Looks for what the stopped cluster may have left. */
  abstract void requireNothingLeft();

  @BeforeEach
  void openWindow() throws Exception {
    home = new HearthHome(SharedCache.in(folder));
    new ProfileStore(home.profiles())
        .save(Profile.of(Presets.DEFAULT_NAME, engine(), 2, 1, 512, 512));
    Files.writeString(
        folder.resolve("window.json"),
        """
        {"schema":1,"theme":"LIGHT","onClose":"ASK",
         "place":{"x":0,"y":0,"width":1360,"height":960,"maximized":false}}
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
      } finally {
        removeLeft();
      }
    }
  }

  @Test
  void fromStartThroughTheSampleToBothChartsAndStop() throws Exception {
    picture("journey-1-stopped");
    press("#cluster-start");
    awaitShown("steps", "#cluster-cancel");
    picture("journey-2-starting");
    awaitShown("the cluster runs", "#next-sample");
    assertThat(shown("#worker-1")).isTrue();
    assertThat(shown("#worker-2")).isTrue();
    picture("journey-3-running");

    press("#next-sample");
    awaitShown("the journey shows", "#journey");
    awaitShown("an executor works", ".core-pip.used");
    picture("journey-4-busy");
    awaitShown("the spectrum", "#histogram-table");
    picture("journey-5-spectrum-light");
    checkSpectrum();

    select("#result-list", 0);
    awaitShown("the codons", "#codon-table");
    picture("journey-6-codons-light");
    checkCodons();

    if (!samplesInTheDark()) {
      runEverySample();
    }

    dark();
    press("#nav-results");
    open("#codon-table", result -> result.manifest().kind().equals("codon-usage"));
    picture("journey-7-codons-dark");
    open("#histogram-table", result -> result.manifest().kind().equals("kmer-spectrum"));
    picture("journey-8-spectrum-dark");
    if (samplesInTheDark()) {
      runEverySample();
    }
    press("#nav-jobs");
    select("#job-list", 0);
    awaitShown("the job", "#job-result");
    picture("journey-9-job-dark");

    press("#nav-cluster");
    picture("journey-10-running-dark");
    trouble();
    press("#cluster-stop");
    awaitShown("the cluster is off", "#cluster-empty");
    requireNothingLeft();
    assertThat(faults).isEmpty();
  }

  /** Every job type of the catalogue, from its card over its form to its result. */
  private void runEverySample() throws Exception {
    for (JobDescriptor type : BuiltInJobs.all()) {
      press("#nav-jobs");
      press("#job-new");
      awaitShown("the catalogue", "#type-" + type.type());
      press("#type-" + type.type());
      awaitShown("the form of " + type.title(), "#fill-sample");
      press("#fill-sample");
      await("the sample of " + type.title() + " is filled in")
          .atMost(PATIENCE)
          .until(() -> enabled("#job-run"));
      picture("type-" + type.type() + "-1-form");
      press("#job-run");
      await(type.title() + " ends")
          .atMost(PATIENCE)
          .until(() -> shown("#job-result") || shown("#failure-card"));
      assertThat(shown("#failure-card")).as("%s fails", type.title()).isFalse();
      press("#job-result");
      await("the result of " + type.title())
          .atMost(PATIENCE)
          .until(() -> isOpen(type) && (shown("#any-table") || shown("#chart")));
      picture("type-" + type.type() + "-2-result");
    }
  }

  /** Whether the result that is open is of a type. */
  private boolean isOpen(JobDescriptor type) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          ResultSummary selected = results().getSelectionModel().getSelectedItem();
          return selected != null && selected.request().type().equals(type.type());
        });
  }

  /** Opens the newest result that passes. */
  private void open(String seen, Predicate<ResultSummary> wanted) {
    robot.interact(
        () -> {
          ListView<ResultSummary> results = results();
          results.getItems().stream()
              .filter(wanted)
              .findFirst()
              .ifPresent(results.getSelectionModel()::select);
        });
    awaitShown("a result", seen);
  }

  @SuppressWarnings("unchecked")
  private ListView<ResultSummary> results() {
    return robot.lookup("#result-list").queryAs(ListView.class);
  }

  /**
   * The bars are the job's own file; and of 12,934 reads of 150 bases, none of them with an N, each
   * has 150 - 21 + 1 k-mers.
   */
  private void checkSpectrum() throws IOException {
    XYDataset bars = chart().getXYPlot().getDataset();
    List<String> drawn = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < bars.getItemCount(0); i++) {
      long multiplicity = bars.getX(0, i).longValue();
      long distinct = bars.getY(0, i).longValue();
      drawn.add(multiplicity + "\t" + distinct);
      total += multiplicity * distinct;
    }
    assertThat(drawn).isEqualTo(resultLines("histogram.tsv"));
    assertThat(total).isEqualTo(12_934L * (150 - 21 + 1));
  }

  /**
   * The bars are the file's RSCU, which adds up to the number of codons of each amino acid, so to
   * 64; and the genes of lambda have the 14,486 codons that PROVENANCE.md counts.
   */
  private void checkCodons() throws IOException {
    CategoryDataset bars = chart().getCategoryPlot().getDataset();
    Map<String, Double> drawn = new TreeMap<>();
    for (int i = 0; i < bars.getColumnCount(); i++) {
      drawn.put(String.valueOf(bars.getColumnKey(i)), bars.getValue(0, i).doubleValue());
    }
    Map<String, Double> written = new TreeMap<>();
    long codons = 0;
    List<String> lines = resultLines("codon-usage.tsv");
    List<String> columns = List.of(lines.get(0).split("\t"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      written.put(
          cells[columns.indexOf("codon")], Double.parseDouble(cells[columns.indexOf("rscu")]));
      codons += Long.parseLong(cells[columns.indexOf("count")]);
    }
    assertThat(drawn).hasSize(64).isEqualTo(written);
    assertThat(drawn.values().stream().mapToDouble(rscu -> rscu).sum()).isBetween(63.9, 64.1);
    assertThat(codons).isEqualTo(14_486);
  }

  /** The lines of a file that only one of the results has, read as the engine gives it. */
  private List<String> resultLines(String name) throws IOException {
    try (AppContext hearth = AppContext.open(home, null, null)) {
      for (ResultSummary result : hearth.results().list()) {
        Path there = hearth.results().folder(result.request().id(), folder.resolve("copies"));
        if (Files.exists(there.resolve(name))) {
          return Files.readAllLines(there.resolve(name));
        }
      }
    }
    throw new AssertionError("No result has " + name);
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

  /** A failed job never gets there: its sentence is in the window, and so in the failure. */
  private void awaitShown(String what, String query) {
    await(what).atMost(PATIENCE).until(() -> shown(query) || shown("#journey.tone-danger"));
    assertThat(shown("#journey.tone-danger")).as("the journey failed before: " + what).isFalse();
  }

  private void dark() {
    robot.interact(
        () -> robot.lookup("#theme-menu").queryAs(MenuButton.class).getItems().get(2).fire());
  }

  void press(String query) {
    robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  private boolean enabled(String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node node = stage.getScene().lookup(query);
          return node != null && !node.isDisabled();
        });
  }

  private void select(String list, int index) {
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().select(index));
  }

  boolean shown(String query) {
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

  void picture(String name) throws Exception {
    Scene scene = stage.getScene();
    Pictures.save(scene, engine() + "-" + name);
    List<String> cut = new ArrayList<>(Audit.cutTexts(scene));
    if (!cut.isEmpty()) {
      // What has only just come, as when a start ends at this moment, has no size yet.
      Pictures.settle();
      cut.retainAll(Audit.cutTexts(scene));
    }
    cut.forEach(text -> faults.add(name + ": cut off: " + text));
    Audit.nameless(scene).forEach(node -> faults.add(name + ": without a name: " + node));
  }
}
