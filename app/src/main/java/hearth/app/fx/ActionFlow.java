package hearth.app.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Buttons at the right end of a row. They ask for the room of one line, and take several lines
 * where they get less; a flow pane by itself asks for a width that has nothing to do with what it
 * holds.
 */
final class ActionFlow extends FlowPane {
  /** Wider than any row: the height that is asked for without a width is that of one line. */
  private static final double ENDLESS = 4000;

  ActionFlow(Node... actions) {
    super(Gap.M, Gap.S, actions);
    setAlignment(Pos.CENTER_RIGHT);
    setPrefWrapLength(ENDLESS);
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Node action : getManagedChildren()) {
      width += snapSizeX(action.prefWidth(-1)) + (width == 0 ? 0 : getHgap());
    }
    return width;
  }
}
