package hearth.cluster.lifecycle;

import hearth.cluster.monitor.Phase;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, stops and adoptions, one after the other on one thread; their failures are shown. */
final class ClusterOperations implements WorkerChanges.Operations, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterOperations.class);

  private final ClusterState state;
  private final ClusterWatch watch;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("hearth-cluster").factory());

  ClusterOperations(ClusterState state, ClusterWatch watch) {
    this.state = state;
    this.watch = watch;
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> operation) {
    CompletableFuture<T> result = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            result.complete(operation.call());
          } catch (Exception e) {
            ClusterException failure = Problems.of(e);
            LOG.warn("{}", failure.getMessage(), e);
            showFailure(failure);
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  private void showFailure(ClusterException failure) {
    Phase phase = state.snapshot().phase();
    if (phase == Phase.STARTING || phase == Phase.STOPPING) {
      state.failed(failure.problem(), watch.look());
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    thread.close();
  }
}
