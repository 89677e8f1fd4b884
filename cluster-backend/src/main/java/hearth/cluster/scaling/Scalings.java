package hearth.cluster.scaling;

import hearth.cluster.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A person's scaling experiments. Listeners are called on a thread of the service's own. */
public interface Scalings extends AutoCloseable {

  /**
   * Asks for an experiment on the present cluster. Its runs join the queue one by one; it begins
   * when nothing else waits or runs.
   *
   * @return completes once it is on disk; with {@link IllegalArgumentException} when it cannot be
   *     run like that, or {@link hearth.cluster.queue.JobRejected} when its job has problems
   */
  CompletableFuture<ScalingSnapshot> start(ScalingDraft draft);

  /**
   * Cancels an experiment, and the run under way. What has finished is kept.
   *
   * @return completes once that is on disk
   */
  CompletableFuture<Void> cancel(String id);

  /**
   * Forgets an experiment that has ended. Its jobs stay in the history.
   *
   * @return completes once it is gone
   */
  CompletableFuture<Void> delete(String id);

  /** All experiments, newest first. */
  List<ScalingSnapshot> all();

  /** Delivers all experiments, newest first: at once and after every change. */
  Subscription subscribe(Consumer<List<ScalingSnapshot>> listener);

  /** Ends the service's threads. Experiments go on when Hearth is opened again. */
  @Override
  void close();
}
