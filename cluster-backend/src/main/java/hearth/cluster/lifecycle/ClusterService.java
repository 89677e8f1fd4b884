package hearth.cluster.lifecycle;

import hearth.cluster.Subscription;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One cluster: starts, stops and adopts it, and says what it does. No call blocks; work runs on the
 * service's own threads, listeners are called there.
 */
public interface ClusterService extends AutoCloseable {

  /** The latest picture. */
  ClusterSnapshot snapshot();

  /**
   * Delivers the latest picture at once and then every new one, at least once a second while the
   * cluster runs. Polling rests while nobody is subscribed.
   */
  Subscription subscribe(Consumer<ClusterSnapshot> listener);

  /**
   * Makes the cluster what {@code wanted} says: starts what is missing, ends what is too much,
   * leaves the rest. Start twice is start once. {@link #stop} during a start cancels it.
   *
   * @return completes when all wanted nodes are alive, or with a {@link ClusterException}
   */
  CompletableFuture<ClusterSnapshot> start(Profile wanted);

  /**
   * Ends drivers, workers and master. Results stay.
   *
   * @return completes when nothing runs any more, or with a {@link ClusterException}
   */
  CompletableFuture<ClusterSnapshot> stop();

  /**
   * Looks for what an earlier Hearth left: an alive cluster is adopted, dead remains are cleaned
   * up.
   *
   * @return completes with the picture after looking
   */
  CompletableFuture<ClusterSnapshot> adopt(Profile wanted);

  /**
   * Ends one worker by force, as a crash would.
   *
   * @return completes when it is gone
   */
  CompletableFuture<Void> killWorker(String workerName);

  /**
   * A node's log from byte {@code offset}. Blocks: call it from a background thread.
   *
   * @throws IOException when there is none
   */
  InputStream log(String nodeName, long offset) throws IOException;

  /** Ends the service's threads. The cluster stays as it is. */
  @Override
  void close();
}
