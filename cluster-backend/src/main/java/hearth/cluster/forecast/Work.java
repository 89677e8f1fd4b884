package hearth.cluster.forecast;

import java.util.Map;

/**
 * What decides how long a job of some type takes.
 *
 * @param textBytes its input when unpacked, in bytes, as far as that is known
 * @param cores cores that it holds; at least 1
 * @param session whether it runs in a session, so that Spark's start is no part of it
 * @param parameters every parameter's value
 */
public record Work(double textBytes, int cores, boolean session, Map<String, String> parameters) {
  public Work {
    parameters = Map.copyOf(parameters);
    if (cores < 1) {
      throw new IllegalArgumentException(cores + " cores do no work");
    }
  }

  /** Work that several cores share takes as long as its part on one. */
  double bytesPerCore() {
    return textBytes / cores;
  }
}
