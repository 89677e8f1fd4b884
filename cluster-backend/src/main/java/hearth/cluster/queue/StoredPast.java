package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The past in the list of jobs and in the results volume. */
final class StoredPast implements PastControl {

  private final PastStore store;
  private final ClusterEngine engine;
  private final Supplier<Profile> profile;
  private final JobLoop loop;
  private final Clock clock;
  private final AttemptListener listeners;

  StoredPast(
      PastStore store,
      ClusterEngine engine,
      Supplier<Profile> profile,
      JobLoop loop,
      Clock clock,
      AttemptListener listeners) {
    this.store = store;
    this.engine = engine;
    this.profile = profile;
    this.loop = loop;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Override
  public void keep(String jobId, boolean kept) throws IOException {
    store.keep(jobId, kept);
  }

  @Override
  public Set<String> kept() throws IOException {
    return store.kept(Volumes.of(profile.get()));
  }

  @Override
  public Prune.Plan preview(Prune prune) throws IOException {
    Profile present = profile.get();
    ResultStore results = engine.results(present);
    List<Prune.Item> items = new ArrayList<>();
    for (PastStore.Ended job : store.removable(Volumes.of(present))) {
      items.add(new Prune.Item(job.id(), job.type(), job.at(), bytes(results, job)));
    }
    return prune.plan(items, clock.instant());
  }

  /** As noted at its end; what nobody noted is measured now, once. */
  private long bytes(ResultStore results, PastStore.Ended job) throws IOException {
    Long noted = job.diskBytes();
    if (noted != null) {
      return noted;
    }
    long bytes = DiskNotes.bytes(results, job.id());
    store.measured(job.id(), job.attempt(), bytes);
    return bytes;
  }

  /** First from the list: one whose directory is left by a kill between is taken in again. */
  @Override
  public int remove(List<String> jobIds) throws IOException {
    ResultStore results = engine.results(profile.get());
    List<String> gone = new ArrayList<>();
    try {
      for (String jobId : jobIds) {
        boolean unused =
            store.remove(
                jobId,
                () -> {
                  gone.add(jobId);
                  results.delete(jobId);
                  return jobId;
                });
      }
    } finally {
      loop.forget(gone);
      listeners.removed(gone);
    }
    return gone.size();
  }
}
