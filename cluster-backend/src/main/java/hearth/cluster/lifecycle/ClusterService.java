package hearth.cluster.lifecycle;

import hearth.cluster.Subscription;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.JobNews;
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
   * Makes the running cluster one of so many workers, while its jobs go on. New ones are checked
   * and started; those that are too many are drained first, as by {@link #removeWorker}.
   *
   * @return completes when all of them are there, and no others, or with a {@link ClusterException}
   */
  CompletableFuture<ClusterSnapshot> scale(int workers);

  /**
   * Takes one worker out: it gets no more tasks, finishes those it has within some minutes, and is
   * removed. The cluster wants one worker less from now on.
   *
   * @return completes when it is gone, or with a {@link ClusterException}
   */
  CompletableFuture<ClusterSnapshot> removeWorker(String workerName);

  /**
   * Takes one worker out as {@link #removeWorker} does and starts it again under the same name.
   *
   * @return completes when it is alive again, or with a {@link ClusterException}
   */
  CompletableFuture<ClusterSnapshot> restartWorker(String workerName);

  /** Shows what jobs do on the cluster from now on. Their service tells it. */
  void report(JobNews news);

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
