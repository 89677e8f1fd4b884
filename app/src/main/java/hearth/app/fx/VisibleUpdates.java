package hearth.app.fx;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Keeps many nodes of a scroll pane up to date without a stutter: those that are scrolled out of
 * sight wait until they come into it, and of the others only a few are updated in one frame.
 */
public final class VisibleUpdates {

  /** A card takes about 2 ms, its styling and layout as much again, and a frame has 16. */
  private static final int IN_ONE_FRAME = 3;

  private final Node owner;
  private final Map<Node, Runnable> pending = new LinkedHashMap<>();
  private @Nullable ScrollPane around;
  private boolean looked;

  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (update() < IN_ONE_FRAME) {
            stop(); // Nothing is left that can be seen.
          }
        }
      };

  /**
   * @param owner has the nodes somewhere below it
   */
  public VisibleUpdates(Node owner) {
    this.owner = owner;
  }

  /** Updates nodes, at once or when they can be seen; updates that still wait are given up. */
  public void set(Map<Node, Runnable> updates) {
    findScrollPane();
    pending.clear();
    pending.putAll(updates);
    if (update() == IN_ONE_FRAME) {
      frames.start();
    }
  }

  /** Updates as many as one frame takes; returns how many. */
  private int update() {
    int done = 0;
    Iterator<Map.Entry<Node, Runnable>> rest = pending.entrySet().iterator();
    while (done < IN_ONE_FRAME && rest.hasNext()) {
      Map.Entry<Node, Runnable> next = rest.next();
      if (isInSight(next.getKey())) {
        rest.remove();
        next.getValue().run();
        done++;
      }
    }
    return done;
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
        pane.vvalueProperty().addListener((at, was, now) -> frames.start());
        pane.viewportBoundsProperty().addListener((at, was, now) -> frames.start());
        return;
      }
    }
  }
}
