package hearth.app.cli;

import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as {@code --json} writes it.
 *
 * @param phase {@code stopped}, {@code running}, {@code degraded}, …
 * @param profile the wanted profile
 * @param master the master, if there is one
 * @param workers the workers
 */
record ClusterReport(String phase, Profile profile, @Nullable Master master, List<Worker> workers) {

  /** See {@link MasterSnapshot}. */
  record Master(
      String state, String url, String webUrl, long memoryBytes, Instant started, String pid) {}

  /** See {@link WorkerSnapshot}. */
  record Worker(
      String name,
      String state,
      int cores,
      int coresUsed,
      long memoryBytes,
      long memoryLimitBytes,
      long memoryReservedBytes,
      String webUrl,
      Instant started,
      String pid) {}

  static ClusterReport of(ClusterSnapshot snapshot) {
    return new ClusterReport(
        lower(snapshot.phase()),
        snapshot.profile(),
        snapshot.master() == null ? null : of(snapshot.master()),
        snapshot.workers().stream().map(ClusterReport::of).toList());
  }

  private static Master of(MasterSnapshot master) {
    return new Master(
        lower(master.state()),
        master.url(),
        master.webUrl(),
        master.memoryBytes(),
        master.started(),
        master.pid());
  }

  private static Worker of(WorkerSnapshot worker) {
    return new Worker(
        worker.name(),
        lower(worker.state()),
        worker.cores(),
        worker.coresUsed(),
        worker.memoryBytes(),
        worker.memoryLimitBytes(),
        worker.memoryReservedBytes(),
        worker.webUrl(),
        worker.started(),
        worker.pid());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
