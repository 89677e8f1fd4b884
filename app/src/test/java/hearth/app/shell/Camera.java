package hearth.app.shell;

import static org.awaitility.Awaitility.await;

import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through a window, takes pictures, and notes what is cut off or has no name. */
final class Camera {

  private final Stage stage;
  private final FxRobot robot;
  private final String suffix;
  private final List<String> found = new ArrayList<>();

  /**
   * @param suffix of the names of all pictures
   */
  Camera(Stage stage, FxRobot robot, String suffix) {
    this.stage = stage;
    this.robot = robot;
    this.suffix = suffix;
  }

  /** What was wrong in any picture. */
  List<String> found() {
    return List.copyOf(found);
  }

  FxRobot robot() {
    return robot;
  }

  /** What a query finds first, or null. */
  Node find(String query) {
    return stage.getScene().lookup(query);
  }

  void press(String query) {
    robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  /** Presses the one of several buttons that has a name. */
  void segment(String name) {
    robot.interact(
        () ->
            robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  void type(String query, String text) {
    robot.interact(() -> robot.lookup(query).queryTextInputControl().setText(text));
  }

  void select(String list, int index) {
    robot.interact(
        () -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().clearAndSelect(index));
  }

  void scrollToEnd(String pane) {
    robot.interact(() -> robot.lookup(pane).queryAs(ScrollPane.class).setVvalue(1));
  }

  void gone(String query) {
    until(() -> find(query) == null);
  }

  void seen(String query) {
    until(
        () -> {
          Node node = find(query);
          return node != null && node.isVisible();
        });
  }

  /** Looks on the window's thread, which changes the nodes meanwhile. */
  void until(Callable<Boolean> condition) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
  }

  void look(String name) throws IOException {
    Scene scene = stage.getScene();
    Pictures.save(scene, name + suffix);
    Audit.cutTexts(scene).forEach(text -> found.add(name + ": cut off: " + text));
    Audit.squeezed(scene).forEach(node -> found.add(name + ": squeezed: " + node));
    Audit.nameless(scene).forEach(node -> found.add(name + ": without a name: " + node));
  }
}
