package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.JobSamples;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.app.text.Language;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** What a person can do in the window, over fakes. */
class WindowTest extends PageTest {

  @Test
  void looksForAnEarlierClusterAndItsJobsAtTheStart() {
    until(() -> window.jobs.calls.contains("recover"));
    assertThat(window.cluster.calls).contains("adopt 2");
  }

  @Test
  void thePagesHaveKeysAndButtons() {
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    seen("#jobs-page");
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    seen("#results-page");
    press("#nav-cluster");
    seen("#cluster-page");
  }

  @Test
  void everyControlOfAPageIsReachedByTab() {
    seen("#run-sample");
    assertThat(reachedByTab(12))
        .contains("nav-cluster", "theme-menu", "profile-edit", "cluster-start", "run-sample");
    press("#nav-jobs");
    press("#type-kmer-spectrum");
    seen("#job-form");
    assertThat(reachedByTab(20))
        .contains("choose-inputs", "parameter-k", "parameter-canonical", "parameter-top");
  }

  @Test
  void theColoursAreChosenAndRemembered() {
    theme(ThemeChoice.DARK);
    assertThat(stage.getScene().getRoot().getPseudoClassStates())
        .extracting(Object::toString)
        .contains("dark");
    until(() -> settings().contains("\"DARK\""));
  }

  /** Half a window in each would help nobody, so the open one keeps its language. */
  @Test
  void theLanguageIsChosenForTheNextStart() {
    MenuButton look = robot.lookup("#theme-menu").queryAs(MenuButton.class);
    Menu languages =
        look.getItems().stream()
            .filter(item -> "language-menu".equals(item.getId()))
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    robot.interact(() -> item(languages, "Deutsch").fire());

    until(() -> settings().contains("\"GERMAN\""));
    assertThat(robot.lookup(".notice").queryAll()).isNotEmpty();
    assertThat(Language.inForce()).isEqualTo(Language.ENGLISH);
  }

  private static MenuItem item(Menu menu, String text) {
    return menu.getItems().stream()
        .filter(item -> item.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTickIsSeenInBothThemes() {
    press("#nav-jobs");
    seen("#job-prune");
    press("#job-prune");
    seen("#prune-dialog");
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      theme(theme);
      CheckBox ticked = (CheckBox) below("#prune-dialog", ".check-box").get(0);
      assertThat(ticked.isSelected()).isTrue();
      until(() -> contrast(colour(ticked, ".mark"), colour(ticked, ".box")) >= 3);
    }
  }

  private static Color colour(CheckBox box, String part) {
    List<BackgroundFill> fills = ((Region) box.lookup(part)).getBackground().getFills();
    return (Color) fills.get(fills.size() - 1).getFill();
  }

  /** As WCAG 2 has it: 3 is the least for parts of controls. */
  private static double contrast(Color a, Color b) {
    // What is seen through is hardly seen at all.
    return a.getOpacity() < 0.9 ? 1 : ratio(luminance(a), luminance(b));
  }

  private static double ratio(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Test
  void whereTheWindowWasIsRemembered() {
    robot.interact(() -> stage.setWidth(970));
    hide();
    until(() -> settings().contains("970"));
  }

  @Test
  void closingIsNoQuestionWhileNothingRuns() {
    requestClose();
    until(() -> !stage.isShowing());
    assertThat(window.cluster.calls).doesNotContain("stop");
  }

  @Test
  void closingAsksWhileAClusterRunsAndEscapeGoesBack() {
    runs();
    requestClose();
    seen("#close-keep");
    assertThat(robot.lookup("#close-keep").query().isFocused()).isTrue();
    robot.type(KeyCode.ESCAPE);
    gone("#close-keep");
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void keepingItRunningCloses() {
    runs();
    requestClose();
    seen("#close-keep");
    press("#close-keep");
    until(() -> !stage.isShowing());
    assertThat(window.cluster.calls).doesNotContain("stop");
    assertThat(settings()).doesNotContain("KEEP_RUNNING");
  }

  @Test
  void stoppingWaitsUntilTheClusterHasStoppedAndCanBeRemembered() {
    runs();
    requestClose();
    seen("#close-stop");
    robot.interact(() -> robot.lookup("#close-remember").queryAs(CheckBox.class).setSelected(true));
    press("#close-stop");
    until(() -> window.cluster.calls.contains("stop"));
    assertThat(stage.isShowing()).isTrue();
    window.cluster.stopped(Samples.cluster(Phase.STOPPED));
    until(() -> !stage.isShowing());
    until(() -> settings().contains("\"STOP\""));
  }

  @Test
  void anUnexpectedFailureIsToldWithItsCode() {
    window.faults.report(new IllegalStateException("a bug"));
    seen(".notice");
    assertThat(robot.lookup(".notice").query().getAccessibleText())
        .contains("a bug")
        .containsPattern("[0-9A-F]{4}-[0-9A-F]{4}");
  }

  @Test
  void theSampleRunsFromOneButtonToTheChart() {
    ResultSamples.fill(window.results);
    press("#run-sample");
    until(() -> window.cluster.calls.contains("start 2"));
    seen("#journey-cancel");
    window.cluster.started(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    until(() -> window.jobs.submitted.size() == 1);
    var spectrum = JobSamples.job(JobSamples.spectrumRequest("reads"), JobState.FINISHED);
    var codons = JobSamples.job(JobSamples.codonRequest("codons"), JobState.FINISHED);
    window.jobs.launched(JobSamples.running(JobSamples.spectrumRequest("reads"), 0.4));
    window.jobs.show(spectrum);
    until(() -> window.jobs.submitted.size() == 2);
    window.jobs.launched(codons);
    window.jobs.show(codons, spectrum);
    seen("#histogram-table");
    gone("#journey");
  }

  @Test
  void pollingRestsWhenTheWindowIsHidden() {
    assertThat(window.cluster.subscribers()).isEqualTo(1);
    hide();
    assertThat(window.cluster.subscribers()).isZero();
    assertThat(window.jobs.subscribers()).isZero();
  }

  private void runs() {
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    seen("#cluster-stop");
  }

  /** As the system asks; a request that nobody minds hides the window. */
  private void requestClose() {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private List<String> reachedByTab(int steps) {
    robot.interact(() -> robot.lookup("#nav-cluster").query().requestFocus());
    return Stream.iterate(0, i -> i + 1)
        .limit(steps)
        .map(
            i -> {
              Node owner = stage.getScene().getFocusOwner();
              robot.type(KeyCode.TAB);
              return owner == null ? "" : String.valueOf(owner.getId());
            })
        .toList();
  }

  private String settings() {
    try {
      return Files.exists(window.settings()) ? Files.readString(window.settings()) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
