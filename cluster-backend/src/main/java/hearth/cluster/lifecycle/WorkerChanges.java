package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Observation;
import hearth.cluster.profile.Profile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes in a running cluster: how many workers there are, and single ones of them.
 * Starts run as operations of the service, one after the other; drains run beside them, so that a
 * long task does not keep a stop waiting.
 */
final class WorkerChanges implements AutoCloseable {

  private final ClusterMonitor monitor;
  private final ClusterState state;
  private final Scaling scaling;
  private final Drains drains;
  private final Operations operations;

  WorkerChanges(
      ClusterMonitor monitor,
      ClusterState state,
      Scaling scaling,
      Drains drains,
      Operations operations) {
    this.monitor = monitor;
    this.state = state;
    this.scaling = scaling;
    this.drains = drains;
    this.operations = operations;
  }

  /** See {@link ClusterService#scale}. */
  CompletableFuture<ClusterSnapshot> scale(int count) {
    return change(
        seen -> {
          if (count < 1) {
            throw Problems.needsAWorker(count);
          }
          Profile before = state.snapshot().profile();
          Profile wanted = before.withWorkers(count);
          List<Node> leaving = Scaling.leaving(seen, count);
          if (leaving.isEmpty()) {
            scaling.grow(before, wanted);
          } else {
            scaling.want(wanted);
          }
          return leaving;
        });
  }

  /** See {@link ClusterService#removeWorker}. */
  CompletableFuture<ClusterSnapshot> remove(String name) {
    return change(
        seen -> {
          Node leaving = worker(name, seen);
          Profile now = state.snapshot().profile();
          int left = now.workers() - (Reconciliation.isDraining(leaving, seen) ? 0 : 1);
          if (left < 1) {
            throw Problems.needsAWorker(left);
          }
          scaling.want(now.withWorkers(left));
          return List.of(leaving);
        });
  }

  /** See {@link ClusterService#restartWorker}. */
  CompletableFuture<ClusterSnapshot> restart(String name) {
    return change(seen -> List.of(worker(name, seen)))
        .thenCompose(
            drained ->
                change(
                    seen -> {
                      scaling.startAgain(state.snapshot().profile(), name);
                      return List.of();
                    }));
  }

  /** Ends starts and drains under way soon. */
  void cancel() {
    scaling.cancel();
    drains.cancel();
  }

  @Override
  public void close() {
    scaling.cancel();
    drains.close();
  }

  /** Changes the cluster that runs, then waits for the workers that leave. */
  private CompletableFuture<ClusterSnapshot> change(Change change) {
    return operations
        .submit(
            () -> {
              if (!ClusterState.isUp(state.snapshot().phase())) {
                throw Problems.notRunning();
              }
              return change.on(look());
            })
        .thenCompose(this::drained)
        .thenCompose(
            gone ->
                operations.submit(
                    () -> {
                      Observation unused = look();
                      return state.snapshot();
                    }));
  }

  private CompletableFuture<Void> drained(List<Node> leaving) {
    return CompletableFuture.allOf(
        leaving.stream().map(drains::remove).toArray(CompletableFuture<?>[]::new));
  }

  private Observation look() throws EngineException {
    Observation seen = monitor.observe(state.snapshot().profile().name());
    state.observed(seen);
    return seen;
  }

  private static Node worker(String name, Observation seen) {
    return seen.nodes().stream()
        .filter(node -> node.role() == Node.Role.WORKER && node.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problems.noSuchWorker(name));
  }

  /** Runs operations of a service one after the other, and shows their failures. */
  @FunctionalInterface
  interface Operations {
    <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> operation);
  }

  /** A change of workers; returns those that are to leave. */
  @FunctionalInterface
  private interface Change {
    List<Node> on(Observation seen) throws EngineException;
  }
}
