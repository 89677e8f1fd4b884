package hearth.app.cli.planted;

import javafx.scene.control.Label;

/** Breaks a rule on purpose. */
public final class UsesJavaFx {
  Label label() {
    return new Label();
  }
}
