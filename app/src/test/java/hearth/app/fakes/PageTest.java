package hearth.app.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.app.NeedsWindow;
import hearth.app.plot.ChartPane;
import hearth.app.shell.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window over fakes, open for one test, and the few moves that page tests are made of. */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
public abstract class PageTest {
  protected static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Soon: many tests wait for many things. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  @TempDir protected Path home;

  protected Stage stage;
  protected FakeWindow window;
  protected final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    window = new FakeWindow(home);
    String settings = firstSettings();
    if (!settings.isEmpty()) {
      Files.writeString(window.settings(), settings);
    }
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.show(stage));
  }

  @AfterEach
  void close() {
    hide();
    window.close();
  }

  /** The window's settings before its start; empty for none. */
  protected String firstSettings() {
    return "";
  }

  protected void hide() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
  }

  protected void press(String query) {
    robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  /** Presses a button of the dialog that is open, by its style. */
  protected void pressInDialog(String query) {
    robot.interact(() -> ((ButtonBase) below(".dialog-box", query).get(0)).fire());
  }

  protected void select(String list, int index) {
    until(() -> robot.lookup(list).queryListView().getItems().size() > index);
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().clearAndSelect(index));
  }

  protected void seen(String query) {
    until(() -> isShown(query));
  }

  protected void gone(String query) {
    until(() -> !isShown(query));
  }

  protected void theme(ThemeChoice theme) {
    robot.interact(
        () ->
            robot
                .lookup("#theme-menu")
                .queryAs(MenuButton.class)
                .getItems()
                .get(theme.ordinal())
                .fire());
  }

  /** Waits for a condition, which is looked at on the window's thread. */
  protected void until(Callable<Boolean> condition) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK_AGAIN)
        .until(() -> onWindow(condition));
  }

  /** What only the window's thread may look at: it changes the nodes meanwhile. */
  protected static <T> T onWindow(Callable<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, look);
  }

  protected Button button(String query) {
    return onWindow(() -> robot.lookup(query).queryButton());
  }

  protected String text(String query) {
    return onWindow(() -> robot.lookup(query).queryAs(Labeled.class).getText());
  }

  /** The texts of all labels and buttons below a node. */
  protected List<String> texts(String below) {
    return onWindow(
        () -> below(below, ".label").stream().map(node -> ((Labeled) node).getText()).toList());
  }

  protected List<Node> below(String parent, String query) {
    return onWindow(
        () ->
            List.copyOf(
                robot.from(robot.lookup(parent).<Node>query()).lookup(query).<Node>queryAll()));
  }

  protected boolean isShown(String query) {
    return onWindow(() -> isVisibleWithParents(stage.getScene().lookup(query)));
  }

  private static boolean isVisibleWithParents(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  /** Gives the focus to the chart of a result. */
  protected void focusChart() {
    robot.interact(() -> robot.lookup("#chart").<Node>query().requestFocus());
  }

  /** The chart of a result as it is on the screen. */
  protected JFreeChart chart() {
    return ((ChartPane) robot.lookup("#chart").query().getParent()).chart();
  }

  /** Presses the one of several buttons of a name. */
  protected void pressSegment(String name) {
    List<ToggleButton> found =
        robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
            .filter(button -> name.equals(button.getAccessibleText()))
            .toList();
    assertThat(found).as(name).hasSize(1);
    robot.interact(found.get(0)::fire);
  }
}
