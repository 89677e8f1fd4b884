package hearth.app.fx;

import atlantafx.base.controls.ModalPane;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Shows one node above the page, holds the focus in it, and gives it back on closing. */
public final class Overlay {
  private final ModalPane pane = new ModalPane();
  private final ChangeListener<Node> hold = (owner, before, now) -> keepFocusInside(now);
  private @Nullable Node content;
  private @Nullable Node focusedBefore;

  public Overlay() {
    pane.setId("overlay");
    pane.setFocusTraversable(false);
    pane.displayProperty()
        .addListener(
            (property, before, shown) -> {
              if (!shown) {
                released();
              }
            });
  }

  /** The pane that lies above the window's content. */
  public Node node() {
    return pane;
  }

  /** Shows a node in the middle. */
  public void show(Parent node, Node firstFocus) {
    pane.setAlignment(Pos.CENTER);
    pane.usePredefinedTransitionFactories(null);
    open(node, firstFocus);
  }

  /** Closes what is shown. */
  public void close() {
    pane.hide(true);
  }

  private void open(Parent node, Node firstFocus) {
    if (content == null) {
      focusedBefore = pane.getScene().getFocusOwner();
      pane.getScene().focusOwnerProperty().addListener(hold);
    }
    content = node;
    pane.show(node);
    firstFocus.requestFocus();
  }

  private void released() {
    content = null;
    pane.getScene().focusOwnerProperty().removeListener(hold);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }

  private void keepFocusInside(@Nullable Node now) {
    Node held = content;
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
