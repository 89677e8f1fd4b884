package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import hearth.app.plot.ChartPane;
import hearth.app.results.ResultItem;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window of a journey: the moves in it, what is seen there, and pictures of it. */
final class JourneyWindow {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final String engine;

  /** What is wrong with the pictures: all of it, so that one look tells everything. */
  private final List<String> faults = new ArrayList<>();

  /**
   * @param engine the engine's name, which begins the names of the pictures
   */
  JourneyWindow(Stage stage, String engine) {
    this.stage = stage;
    this.engine = engine;
  }

  void press(String query) {
    robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  void select(String list, int index) {
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().clearAndSelect(index));
  }

  void dark() {
    robot.interact(
        () -> robot.lookup("#theme-menu").queryAs(MenuButton.class).getItems().get(2).fire());
  }

  /** Opens the newest result that passes. */
  void open(String seen, Predicate<ResultSummary> wanted) {
    robot.interact(
        () -> {
          ListView<ResultItem> results = results();
          results.getItems().stream()
              .filter(item -> item.summary() != null && wanted.test(item.summary()))
              .findFirst()
              .map(results.getItems()::indexOf)
              .ifPresent(results.getSelectionModel()::clearAndSelect);
        });
    awaitShown("a result", seen);
  }

  /** The result that is open. */
  Optional<ResultSummary> opened() {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            Optional.ofNullable(results().getSelectionModel().getSelectedItem())
                .map(ResultItem::summary));
  }

  @SuppressWarnings("unchecked")
  private ListView<ResultItem> results() {
    return robot.lookup("#result-list").queryAs(ListView.class);
  }

  JFreeChart chart() {
    return ((ChartPane) robot.lookup("#chart").query().getParent()).chart();
  }

  /** A failed job never gets there: its sentence is in the window, and so in the failure. */
  void awaitShown(String what, String query) {
    await(what).atMost(PATIENCE).until(() -> shown(query) || shown("#journey.tone-danger"));
    assertThat(shown("#journey.tone-danger")).as("the journey failed before: " + what).isFalse();
  }

  boolean enabled(String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node node = stage.getScene().lookup(query);
          return node != null && !node.isDisabled();
        });
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

  /** Whether a text stands there. */
  boolean says(String text) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> robot.lookup(text).tryQuery().isPresent());
  }

  void picture(String name) throws Exception {
    Scene scene = stage.getScene();
    Pictures.save(scene, engine + "-" + name);
    List<String> cut = new ArrayList<>(Audit.cutTexts(scene));
    if (!cut.isEmpty()) {
      // What has only just come, as when a start ends at this moment, has no size yet.
      Pictures.settle();
      cut.retainAll(Audit.cutTexts(scene));
    }
    cut.forEach(text -> faults.add(name + ": cut off: " + text));
    Audit.nameless(scene).forEach(node -> faults.add(name + ": without a name: " + node));
  }

  /** What was wrong with the pictures. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
