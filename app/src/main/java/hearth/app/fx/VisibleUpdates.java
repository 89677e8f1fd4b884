package hearth.app.fx;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Keeps many nodes of a scroll pane up to date: those that are scrolled out of sight wait until
 * they come into it. All others are updated at once, since each frame with a change lays out the
 * whole page.
 */
public final class VisibleUpdates {
  private final Node owner;
  private final Map<Node, Runnable> pending = new LinkedHashMap<>();
  private @Nullable ScrollPane around;
  private boolean looked;

  /** Not at once: the page may be laid out just now. */
  private final AnimationTimer nextFrame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          update();
        }
      };

  /**
   * @param owner has the nodes somewhere below it
   */
  public VisibleUpdates(Node owner) {
    this.owner = owner;
  }

  /** Updates nodes, now or when they can be seen; updates that still wait are given up. */
  public void set(Map<Node, Runnable> updates) {
    findScrollPane();
    pending.clear();
    pending.putAll(updates);
    update();
  }

  private void update() {
    Map<Node, Runnable> seen = new LinkedHashMap<>(pending);
    seen.keySet().removeIf(node -> !isInSight(node));
    pending.keySet().removeAll(seen.keySet());
    seen.values().forEach(Runnable::run);
  }

  private boolean isInSight(Node node) {
    ScrollPane pane = around;
    if (pane == null || node.getScene() == null || node.getLayoutBounds().isEmpty()) {
      return true; // Only what has been laid out can be out of sight.
    }
    Bounds shown = pane.localToScene(pane.getLayoutBounds());
    return shown.intersects(node.localToScene(node.getLayoutBounds()));
  }

  private void findScrollPane() {
    if (looked || owner.getScene() == null) {
      return;
    }
    looked = true;
    for (Parent parent = owner.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane pane) {
        around = pane;
        pane.vvalueProperty().addListener((at, was, now) -> nextFrame.start());
        pane.viewportBoundsProperty().addListener((at, was, now) -> nextFrame.start());
        return;
      }
    }
  }
}
