package hearth.app.shell;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.PopupControl;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Makes menus, tooltips and lists to choose from as large as the window that they belong to. */
final class ScaledPopups {
  private final Stage stage;
  private final ObservableDoubleValue factor;
  private final ListChangeListener<Window> opened = this::opened;

  private ScaledPopups(Stage stage, ObservableDoubleValue factor) {
    this.stage = stage;
    this.factor = factor;
  }

  /** Does so from now on, while the window is shown. */
  static void of(Stage stage, ObservableDoubleValue factor) {
    ScaledPopups popups = new ScaledPopups(stage, factor);
    Window.getWindows().addListener(popups.opened);
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN, event -> Window.getWindows().removeListener(popups.opened));
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup && belongs(popup)) {
          grow(popup);
        }
      }
    }
  }

  /** A menu of a menu belongs to that. */
  private boolean belongs(PopupWindow popup) {
    return Stream.<Window>iterate(
            popup,
            Objects::nonNull,
            window -> window instanceof PopupWindow inner ? inner.getOwnerWindow() : null)
        .anyMatch(stage::equals);
  }

  private void grow(PopupWindow popup) {
    for (Node part : popup.getScene().getRoot().getChildrenUnmodifiable()) {
      if (part.getTransforms().stream().noneMatch(Grown.class::isInstance)) {
        part.getTransforms().add(new Grown(factor));
      }
    }
    // JavaFX puts the middle of a list below that of its box, as if it were not larger.
    if (factor.get() != 1
        && popup instanceof PopupControl list
        && list.getStyleableParent() instanceof ComboBoxBase<?> box) {
      Bounds place = box.localToScreen(box.getLayoutBounds());
      popup.setAnchorX(place.getMinX());
    }
  }

  /** A scale that follows the window's. */
  private static final class Grown extends Scale {
    Grown(ObservableDoubleValue factor) {
      xProperty().bind(factor);
      yProperty().bind(factor);
    }
  }
}
