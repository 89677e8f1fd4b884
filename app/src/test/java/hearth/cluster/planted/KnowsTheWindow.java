package hearth.cluster.planted;

import javafx.stage.Stage;

/** Breaks a rule on purpose. */
public final class KnowsTheWindow {
  void show(Stage stage) {
    stage.show();
  }
}
