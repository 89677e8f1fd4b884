package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.ClusterMonitor;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Observation;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.profile.Profile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
          return new Leaving(leaving, names(leaving, vanished(seen)));
        });
  }

  /** See {@link ClusterService#removeWorker}. */
  CompletableFuture<ClusterSnapshot> remove(String name) {
    return change(
        seen -> {
          List<Node> leaving = worker(name, seen);
          Profile now = state.snapshot().profile();
          boolean asked = leaving.stream().anyMatch(w -> Reconciliation.isDraining(w, seen));
          int left = now.workers() - (asked ? 0 : 1);
          if (left < 1) {
            throw Problems.needsAWorker(left);
          }
          scaling.want(now.withWorkers(left));
          return new Leaving(leaving, List.of(name));
        });
  }

  /** See {@link ClusterService#restartWorker}. */
  CompletableFuture<ClusterSnapshot> restart(String name) {
    return change(seen -> new Leaving(worker(name, seen), List.of(name)))
        .thenCompose(
            drained ->
                change(
                    seen -> {
                      scaling.startAgain(state.snapshot().profile(), name);
                      return Leaving.NONE;
                    }));
  }

  /** Goes on with what an earlier Hearth began: workers that drain are removed in the end. */
  void resume() {
    if (state.snapshot().workers().stream().noneMatch(w -> w.state() == NodeState.DRAINING)) {
      return;
    }
    CompletableFuture<ClusterSnapshot> unused =
        change(
            seen -> {
              List<Node> leaving =
                  seen.nodes().stream()
                      .filter(node -> node.role() == Node.Role.WORKER)
                      .filter(node -> Reconciliation.isDraining(node, seen))
                      .toList();
              return new Leaving(leaving, names(leaving, List.of()));
            });
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
            left ->
                operations.submit(
                    () -> {
                      Observation unused = look();
                      state.left(left);
                      return state.snapshot();
                    }));
  }

  private CompletableFuture<List<String>> drained(Leaving leaving) {
    state.leaving(leaving.names());
    return CompletableFuture.allOf(
            leaving.nodes().stream().map(drains::remove).toArray(CompletableFuture<?>[]::new))
        .thenApply(gone -> leaving.names());
  }

  private Observation look() throws EngineException {
    Observation seen = monitor.observe(state.snapshot().profile().name());
    state.observed(seen);
    return seen;
  }

  /** The worker of that name; none when its card tells of a loss and nothing is left of it. */
  private List<Node> worker(String name, Observation seen) {
    List<Node> found =
        seen.nodes().stream()
            .filter(node -> node.role() == Node.Role.WORKER && node.name().equals(name))
            .toList();
    if (found.isEmpty()
        && state.snapshot().workers().stream().noneMatch(card -> card.name().equals(name))) {
      throw Problems.noSuchWorker(name);
    }
    return found;
  }

  /** Workers that only their cards still tell of. */
  private List<String> vanished(Observation seen) {
    List<String> present = names(seen.nodes(), List.of());
    return state.snapshot().workers().stream()
        .map(WorkerSnapshot::name)
        .filter(name -> !present.contains(name))
        .toList();
  }

  private static List<String> names(List<Node> nodes, List<String> more) {
    return Stream.concat(nodes.stream().map(Node::name), more.stream()).toList();
  }

  /**
   * Workers that are to go.
   *
   * @param nodes those of which something is left
   * @param names all of them
   */
  private record Leaving(List<Node> nodes, List<String> names) {
    static final Leaving NONE = new Leaving(List.of(), List.of());
  }

  /** Runs operations of a service one after the other, and shows their failures. */
  @FunctionalInterface
  interface Operations {
    <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> operation);
  }

  /** A change of workers; returns those that are to go. */
  @FunctionalInterface
  private interface Change {
    Leaving on(Observation seen) throws EngineException;
  }
}
