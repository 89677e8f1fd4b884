package hearth.cluster.planted.left;

import hearth.cluster.planted.right.Right;

/** Half of a circle on purpose. */
public final class Left {
  Class<?> other = Right.class;
}
