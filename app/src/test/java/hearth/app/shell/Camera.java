package hearth.app.shell;

import static org.awaitility.Awaitility.await;

import hearth.app.fakes.Audit;
import hearth.app.fakes.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
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
  /** Windows in which nothing may be cut either when everything is this much larger. */
  private static final double[][] SIZES = {{1024, 700}, {1440, 900}};

  private static final double LARGER = 1.25;

  private final Stage stage;
  private final FxRobot robot;
  private final String suffix;
  private final List<String> found = new ArrayList<>();
  private final List<CompletableFuture<Path>> written = new ArrayList<>();

  /**
   * @param suffix of the names of all pictures
   */
  Camera(Stage stage, FxRobot robot, String suffix) {
    this.stage = stage;
    this.robot = robot;
    this.suffix = suffix;
  }

  /** What was wrong in any picture; all of them are written then. */
  List<String> found() {
    written.forEach(CompletableFuture::join);
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
    until(() -> find(query) != null);
    act(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  /** Presses the one of several buttons that has a name. */
  void segment(String name) {
    act(
        () ->
            robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  void type(String query, String text) {
    act(() -> robot.lookup(query).queryTextInputControl().setText(text));
  }

  void select(String list, int index) {
    until(() -> find(list) instanceof ListView<?> view && view.getItems().size() > index);
    act(() -> robot.lookup(list).queryAs(ListView.class).getSelectionModel().clearAndSelect(index));
  }

  void scrollToEnd(String pane) {
    act(() -> robot.lookup(pane).queryAs(ScrollPane.class).setVvalue(1));
  }

  /** Does not wait for what comes of it: who looks next does. */
  void act(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
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

  void look(String name) {
    Scene scene = stage.getScene();
    written.add(Pictures.saveMeanwhile(scene, name + suffix));
    Audit.squeezed(scene).forEach(node -> found.add(name + ": squeezed: " + node));
    Audit.nameless(scene).forEach(node -> found.add(name + ": without a name: " + node));
    Audit.wordless(scene).forEach(node -> found.add(name + ": without words: " + node));
    cut(name, scene);
    for (double[] size : SIZES) {
      // Laid out as a window of this size shows it, without the time that a real one takes.
      act(() -> layOut(scene, size[0] / LARGER, size[1] / LARGER));
      cut("%s at %.0f x %.0f, 125 %%".formatted(name, size[0], size[1]), scene);
    }
    act(() -> layOut(scene, scene.getWidth(), scene.getHeight()));
  }

  private void cut(String where, Scene scene) {
    Audit.cutTexts(scene).forEach(text -> found.add(where + ": cut off: " + text));
    Audit.outside(scene).forEach(text -> found.add(where + ": outside: " + text));
  }

  /** What is laid out first may change the room of what was laid out before it. */
  private static void layOut(Scene scene, double width, double height) {
    Parent root = scene.getRoot();
    root.resize(width, height);
    for (int i = 0; i < 3; i++) {
      root.applyCss();
      root.layout();
    }
  }
}
