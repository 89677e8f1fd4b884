package hearth.app.fx;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;

/** What a colour means. Each has a style class, {@code tone-…}, with the theme's colours. */
public enum Tone {
  NEUTRAL,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER;

  String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  /** Gives a node this tone in place of any other. */
  public void applyTo(Node node) {
    if (node.getStyleClass().contains(styleClass())) {
      return; // To set it again would style the node and all below it again.
    }
    node.getStyleClass().removeAll(Arrays.stream(values()).map(Tone::styleClass).toList());
    node.getStyleClass().add(styleClass());
  }
}
