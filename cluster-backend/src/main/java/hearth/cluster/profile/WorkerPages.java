package hearth.cluster.profile;

import org.jspecify.annotations.Nullable;

/** The ports of workers' pages that a profile fixes. */
public final class WorkerPages {

  private static final String PREFIX = "worker-";

  private WorkerPages() {}

  /** The port of a worker's page, worker-1 having the first; null for any free one. */
  public static @Nullable Integer fixed(Profile profile, String worker) {
    Integer first = profile.workerWebPort();
    return first == null ? null : first + number(worker) - 1;
  }

  /** The number in a worker's name. */
  public static int number(String worker) {
    return Integer.parseInt(worker.substring(PREFIX.length()));
  }
}
