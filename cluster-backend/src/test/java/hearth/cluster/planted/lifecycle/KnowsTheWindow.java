package hearth.cluster.planted.lifecycle;

import hearth.app.planted.Page;

/** A violation on purpose. */
public final class KnowsTheWindow {
  Page page = new Page();
}
