package hearth.cluster.queue;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.cluster.results.ResultStore.ResultEntry;
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

  StoredPast(
      PastStore store, ClusterEngine engine, Supplier<Profile> profile, JobLoop loop, Clock clock) {
    this.store = store;
    this.engine = engine;
    this.profile = profile;
    this.loop = loop;
    this.clock = clock;
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
      long bytes = results.files(job.id()).stream().mapToLong(ResultEntry::bytes).sum();
      items.add(new Prune.Item(job.id(), job.type(), job.at(), bytes));
    }
    return prune.plan(items, clock.instant());
  }

  /** First from the list: one whose directory is left by a kill between is taken in again. */
  @Override
  public int remove(List<String> jobIds) throws IOException {
    ResultStore results = engine.results(profile.get());
    List<String> gone = new ArrayList<>();
    try {
      for (String jobId : jobIds) {
        if (store.remove(jobId)) {
          gone.add(jobId);
          results.delete(jobId);
        }
      }
    } finally {
      loop.forget(gone);
    }
    return gone.size();
  }
}
