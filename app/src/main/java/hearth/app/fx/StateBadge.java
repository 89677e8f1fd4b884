package hearth.app.fx;

import hearth.app.text.Messages;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as shape, colour and word together, so that none of them is needed alone. */
public final class StateBadge extends Label {
  private final FontIcon shape = Ui.icon(Feather.CIRCLE);

  public StateBadge() {
    getStyleClass().add("state-badge");
    setGraphic(shape);
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows a state; its word gets a capital letter. */
  public void show(String word, Feather icon, Tone tone) {
    String text = word.substring(0, 1).toUpperCase(Messages.locale()) + word.substring(1);
    setText(text);
    setAccessibleText(text);
    if (shape.getIconCode() != icon) {
      shape.setIconCode(icon);
    }
    tone.applyTo(this);
  }
}
