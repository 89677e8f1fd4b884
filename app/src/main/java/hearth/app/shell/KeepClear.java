package hearth.app.shell;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * Lifts what lies at the window's lower edge above the buttons that a person must reach: nodes of
 * the style class {@link Ui#KEEP_CLEAR}, as the bar below a form and the answers of a dialog.
 */
final class KeepClear {
  private final Region lifted;

  private KeepClear(Region lifted) {
    this.lifted = lifted;
  }

  /** Does so from now on, after each layout of the scene that {@code lifted} comes into. */
  static void over(Region lifted) {
    KeepClear clear = new KeepClear(lifted);
    Runnable place = clear::place;
    lifted
        .sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (before != null) {
                before.removePostLayoutPulseListener(place);
              }
              if (now != null) {
                now.addPostLayoutPulseListener(place);
              }
            });
  }

  private void place() {
    Scene scene = lifted.getScene();
    if (scene == null || lifted.getHeight() <= padding()) {
      return; // Nothing is shown, so nothing is looked for.
    }
    Bounds now = place(lifted);
    double height = now.getHeight() - padding();
    double rest = now.getMaxY() - lifted.getInsets().getBottom() - lifted.getTranslateY();
    double bottom = rest;
    for (Bounds bar : bars(scene, now)) {
      if (bar.getMinY() < bottom && bar.getMaxY() > bottom - height) {
        bottom = bar.getMinY() - Gap.S;
      }
    }
    // In a window too low for both, what happened is read where it always is.
    lifted.setTranslateY(bottom - height < 0 ? 0 : bottom - rest);
  }

  /** In the coordinates that the lifted node is moved in: the window may be scaled. */
  private Bounds place(Node node) {
    return lifted.getParent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private double padding() {
    return lifted.getInsets().getTop() + lifted.getInsets().getBottom();
  }

  /** What is to stay clear in the same columns, the lowest first. */
  private List<Bounds> bars(Scene scene, Bounds columns) {
    return scene.getRoot().lookupAll("." + Ui.KEEP_CLEAR).stream()
        .filter(Ui::isSeen)
        .map(this::place)
        .filter(b -> b.getMaxX() > columns.getMinX() && b.getMinX() < columns.getMaxX())
        .sorted(Comparator.comparingDouble(Bounds::getMaxY).reversed())
        .toList();
  }
}
