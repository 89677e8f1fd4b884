package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.Pictures;
import hearth.app.fakes.ResultSamples;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** How large everything is: chosen by menu and keys, at once, remembered, and sharp. */
class UiScaleTest extends PageTest {

  @Test
  void everythingIsAsLargeAsChosenAndStaysSo() throws IOException {
    robot.interact(() -> stage.setWidth(1400));
    robot.interact(() -> stage.setHeight(900));
    double before = width("#nav-jobs");
    robot.interact(() -> size("150 %").fire());
    until(() -> Math.abs(width("#nav-jobs") - 1.5 * before) < 1);
    until(() -> settings().contains("\"scale\" : 150"));
    Pictures.save(stage.getScene(), "scale-150");

    robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
    until(() -> Math.abs(width("#nav-jobs") - 1.25 * before) < 1);
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    until(() -> Math.abs(width("#nav-jobs") - before) < 1);
    assertThat(onWindow(() -> ((javafx.scene.control.RadioMenuItem) size("100 %")).isSelected()))
        .isTrue();
  }

  /** As large as the window has room for: a page that is cut helps nobody. */
  @Test
  void aSmallWindowIsNotOverfilled() {
    robot.interact(() -> stage.setWidth(960));
    robot.interact(() -> stage.setHeight(700));
    robot.interact(() -> size("200 %").fire());
    until(() -> Math.abs(root().factorProperty().get() - 1.2) < 0.01);
    Node shell = root().getChildrenUnmodifiable().get(0);
    assertThat(onWindow(() -> shell.localToScene(shell.getLayoutBounds()).getWidth()))
        .isBetween(959.0, 961.0);
  }

  @Test
  void menusAndChartsFollow() throws IOException {
    ResultSamples.fill(window.results);
    press("#nav-results");
    seen("#chart");
    robot.interact(() -> size("110 %").fire());
    until(() -> canvas().getWidth() > 0 && isSharp(canvas()));
    Pictures.save(stage.getScene(), "scale-chart-110");
    MenuButton look = robot.lookup("#theme-menu").queryAs(MenuButton.class);
    robot.interact(look::show);
    until(() -> Window.getWindows().stream().anyMatch(this::isLarge));
    robot.interact(look::hide);
  }

  /** Whether each of its own pixels is one of the window. */
  private boolean isSharp(Canvas canvas) {
    Bounds shown = canvas.localToScene(canvas.getLayoutBounds());
    return Math.abs(shown.getWidth() - canvas.getWidth()) < 1
        && Math.abs(canvas.getLocalToSceneTransform().getMxx() - 1) < 0.001
        && Math.abs(canvas.getParent().getLocalToSceneTransform().getMxx() - 1.1) < 0.001;
  }

  private boolean isLarge(Window shown) {
    return shown instanceof PopupWindow popup
        && popup.getScene().getRoot().getChildrenUnmodifiable().stream()
            .anyMatch(part -> Math.abs(part.getLocalToSceneTransform().getMxx() - 1.1) < 0.001);
  }

  private Canvas canvas() {
    return stage.getScene().getRoot().lookupAll("Canvas").stream()
        .map(Canvas.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private ScaledRoot root() {
    return (ScaledRoot) stage.getScene().getRoot();
  }

  private double width(String query) {
    Node node = stage.getScene().lookup(query);
    return node.localToScene(node.getLayoutBounds()).getWidth();
  }

  private MenuItem size(String text) {
    Menu sizes =
        robot.lookup("#theme-menu").queryAs(MenuButton.class).getItems().stream()
            .filter(item -> "scale-menu".equals(item.getId()))
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    return sizes.getItems().stream()
        .filter(item -> item.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private String settings() throws IOException {
    return Files.exists(window.settings()) ? Files.readString(window.settings()) : "";
  }
}
