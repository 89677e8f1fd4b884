package hearth.app.fx;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows one node above the page, holds the focus in it, and gives it back on closing. Escape and a
 * click beside the node close it.
 */
public final class Overlay {
  private final Region scrim = new Region();
  private final StackPane pane = new StackPane(scrim);
  private final ChangeListener<Node> hold = (owner, before, now) -> keepFocusInside(now);
  private @Nullable Parent content;
  private @Nullable Node focusedBefore;

  public Overlay() {
    pane.setId("overlay");
    pane.setVisible(false);
    scrim.getStyleClass().add("scrim");
    scrim.setOnMouseClicked(event -> close());
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /** The pane that lies above the window's content. */
  public Node node() {
    return pane;
  }

  /** Shows a node in the middle, in place of what is shown. */
  public void show(Parent node, Node firstFocus) {
    Scene scene = pane.getScene();
    if (content == null) {
      focusedBefore = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(hold);
    }
    content = node;
    pane.getChildren().setAll(scrim, node);
    pane.setVisible(true);
    firstFocus.requestFocus();
  }

  /** Whether something is shown. */
  boolean isOpen() {
    return content != null;
  }

  /** Closes what is shown. */
  public void close() {
    if (content == null) {
      return;
    }
    content = null;
    pane.getScene().focusOwnerProperty().removeListener(hold);
    pane.setVisible(false);
    pane.getChildren().setAll(scrim);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }

  private void keepFocusInside(@Nullable Node now) {
    Parent held = content;
    if (held == null || now == null || isInside(now, held)) {
      return;
    }
    Node first = firstFocusable(held);
    if (first != null) {
      first.requestFocus();
    }
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Node firstFocusable(Node node) {
    if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstFocusable(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
