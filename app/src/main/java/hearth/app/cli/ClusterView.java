package hearth.app.cli;

import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.WorkerSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A picture of the cluster with its measurements. */
final class ClusterView {

  /** Memory is measured a moment after adoption; without it after this time the rest is shown. */
  private static final int SECONDS = 5;

  private ClusterView() {}

  /** Looks for the cluster and waits briefly until its memory is measured. */
  static ClusterSnapshot settled(Backend backend) {
    ClusterService cluster = backend.cluster();
    ClusterSnapshot found = cluster.adopt(backend.profile()).join();
    if (!ClusterSession.runs(found) || isMeasured(found)) {
      return found;
    }
    CompletableFuture<ClusterSnapshot> measured = new CompletableFuture<>();
    try (Subscription subscription =
        cluster.subscribe(
            now -> {
              if (isMeasured(now)) {
                measured.complete(now);
              }
            })) {
      return measured.completeOnTimeout(found, SECONDS, TimeUnit.SECONDS).join();
    }
  }

  private static boolean isMeasured(ClusterSnapshot snapshot) {
    return snapshot.workers().stream().mapToLong(WorkerSnapshot::memoryBytes).allMatch(b -> b > 0);
  }
}
