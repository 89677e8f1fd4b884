package hearth.app.planted;

import hearth.cluster.engine.embedded.EmbeddedEngine;

/** Breaks a rule on purpose. */
public final class WiresAnEngine {
  Class<?> engine() {
    return EmbeddedEngine.class;
  }
}
