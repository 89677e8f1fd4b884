package hearth.app.planted;

import java.util.function.Consumer;
import javafx.application.Platform;

/** Breaks a rule on purpose. */
public final class RefersToRunLater {
  Consumer<Runnable> cross() {
    return Platform::runLater;
  }
}
