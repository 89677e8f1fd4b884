package hearth.app.planted;

import javafx.application.Platform;

/** Breaks a rule on purpose. */
public final class CallsRunLater {
  void cross() {
    Platform.runLater(() -> {});
  }
}
