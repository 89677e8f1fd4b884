package hearth.app.fx;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;

/**
 * A vertical scroll pane as wide as its parent.
 *
 * <p>JavaFX's skin keeps a picture of all that a scroll pane shows, and paints the whole of it
 * again for the smallest change in it: with a page of moving gauges that is most of what a frame
 * costs. Here the picture is kept only while it is of use, when the page is being scrolled.
 */
final class PageScroll extends ScrollPane {
  private static final String VIEWPORT = "viewport";
  private static final Duration SCROLLED = Duration.millis(300);

  private final PauseTransition scrolled = new PauseTransition(SCROLLED);

  PageScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("page-scroll");
    setFocusTraversable(false);
    scrolled.setOnFinished(event -> keepPicture(false));
    skinProperty().addListener((at, was, now) -> keepPicture(false));
    vvalueProperty()
        .addListener(
            (at, was, now) -> {
              keepPicture(true);
              scrolled.playFromStart();
            });
  }

  private void keepPicture(boolean kept) {
    for (Node child : getChildrenUnmodifiable()) {
      if (child.getStyleClass().contains(VIEWPORT)) {
        child.setCache(kept);
      }
    }
  }
}
