package hearth.cluster.planted.lifecycle;

import javafx.planted.Stage;

/** A violation on purpose. */
public final class KnowsJavaFx {
  Stage stage = new Stage();
}
