package hearth.cluster.planted.lifecycle;

import hearth.cluster.engine.embedded.EmbeddedEngine;

/** A violation on purpose. */
public final class KnowsAnAdapter {
  Class<?> adapter = EmbeddedEngine.class;
}
