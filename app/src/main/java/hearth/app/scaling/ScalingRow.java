package hearth.app.scaling;

import hearth.cluster.scaling.ScalingSnapshot;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An experiment of the list, which stays the same while what is known of it changes. */
final class ScalingRow {
  private final ReadOnlyObjectWrapper<ScalingSnapshot> latest;

  ScalingRow(ScalingSnapshot first) {
    latest = new ReadOnlyObjectWrapper<>(first);
  }

  String id() {
    return get().plan().id();
  }

  ScalingSnapshot get() {
    return latest.get();
  }

  void set(ScalingSnapshot now) {
    latest.set(now);
  }

  ReadOnlyObjectProperty<ScalingSnapshot> latestProperty() {
    return latest.getReadOnlyProperty();
  }
}
