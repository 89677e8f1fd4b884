package hearth.cluster.planted.right;

import hearth.cluster.planted.left.Left;

/** Half of a circle on purpose. */
public final class Right {
  Class<?> other = Left.class;
}
