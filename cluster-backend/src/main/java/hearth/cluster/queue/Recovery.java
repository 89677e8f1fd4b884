package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import java.util.List;

/** Brings what an earlier Hearth left into view: its jobs, and those that only the volume knows. */
final class Recovery {

  /** So many of the past are in view at once; the others come by the page. */
  private static final int IN_VIEW = 500;

  private Recovery() {}

  static void run(ClusterEngine engine, Profile present, JobStore store, JobLoop loop)
      throws Exception {
    String volume = Volumes.of(present);
    ResultStore results = engine.results(present);
    TakeIn.run(store, results, volume);
    List<JobRecord> past = store.history(volume, HistoryFilter.newest(IN_VIEW));
    loop.recovered(past, volume, results);
  }
}
