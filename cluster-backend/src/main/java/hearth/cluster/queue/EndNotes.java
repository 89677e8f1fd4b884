package hearth.cluster.queue;

import hearth.cluster.LatestPublisher;
import hearth.cluster.Subscription;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import java.util.List;
import java.util.function.Supplier;

/** What is noted of jobs once they have ended, and nobody waits for. */
final class EndNotes implements AutoCloseable {

  private final InputNotes inputs;
  private final Subscription news;

  EndNotes(
      PastStore store,
      ClusterEngine engine,
      Supplier<Profile> profile,
      DiskNotes disk,
      LatestPublisher<List<JobSnapshot>> publisher) {
    inputs = new InputNotes(store, engine, profile, InputNotes.LOOK);
    news =
        publisher.subscribe(
            jobs -> {
              disk.saw(jobs);
              inputs.saw(jobs);
            });
  }

  @Override
  public void close() {
    news.close();
    inputs.close();
  }
}
