package hearth.cluster.lifecycle;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes workers out of a running cluster without harm to its jobs: a worker gets no more tasks, is
 * given time to finish those it has, and is removed then. One that needs longer than the patience
 * is removed all the same, and Spark repeats its tasks elsewhere.
 */
final class Drains implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Drains.class);

  private final ClusterEngine engine;
  private final Duration patience;
  private final Duration pause;
  private final Map<String, Drain> underWay = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-drain-", 0).factory());

  private final ExecutorService removals =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-remove-", 0).factory());

  /**
   * @param patience how long a worker may take to finish its tasks
   * @param pause between two looks at it
   */
  Drains(ClusterEngine engine, Duration patience, Duration pause) {
    this.engine = engine;
    this.patience = patience;
    this.pause = pause;
  }

  /**
   * Drains a worker and removes it; a dead one is removed at once. Twice is once.
   *
   * @return completes when it is gone, or exceptionally when it could not be removed or the drain
   *     was cancelled
   */
  CompletableFuture<Void> remove(Node worker) {
    return underWay.computeIfAbsent(worker.handle(), handle -> begin(worker)).result.copy();
  }

  /** Ends all drains soon; the workers stay as they are then. */
  void cancel() {
    underWay.values().forEach(Drain::cancel);
  }

  private Drain begin(Node worker) {
    Drain drain = new Drain();
    drain.thread =
        threads.submit(
            () -> {
              try {
                drain(worker);
                drain.result.complete(null);
              } catch (EngineException | RuntimeException e) {
                drain.result.completeExceptionally(Problems.of(e));
              } catch (InterruptedException e) {
                drain.result.completeExceptionally(new CancellationException());
              } finally {
                underWay.remove(worker.handle());
              }
            });
    return drain;
  }

  private void drain(Node worker) throws EngineException, InterruptedException {
    if (worker.alive() && engine.decommission(worker)) {
      long deadline = System.nanoTime() + patience.toNanos();
      while (isBusy(worker)) {
        if (System.nanoTime() - deadline > 0) {
          LOG.info("{} is removed though its tasks did not end within {}", worker.name(), patience);
          break;
        }
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      }
    }
    removeWhole(worker);
  }

  /** Not interrupted: a worker that is half removed would look like a lost one. */
  private void removeWhole(Node worker) throws InterruptedException {
    try {
      removals
          .submit(
              () -> {
                engine.remove(worker);
                return worker;
              })
          .get();
    } catch (ExecutionException e) {
      throw Problems.of(e.getCause() instanceof Exception cause ? cause : e);
    }
  }

  /** A worker that is asked for its executors and does not answer has died, or will be forced. */
  private boolean isBusy(Node worker) throws EngineException {
    try {
      return engine.executors(worker) > 0;
    } catch (EngineException e) {
      boolean alive =
          engine.observe(worker.cluster()).stream()
              .anyMatch(node -> node.handle().equals(worker.handle()) && node.alive());
      LOG.debug("{} does not answer; alive: {}", worker.name(), alive, e);
      return alive;
    }
  }

  /** Ends the waiting; removals that have begun are awaited. */
  @Override
  public void close() {
    threads.shutdownNow();
    removals.close();
  }

  /** One drain under way. */
  private static final class Drain {
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    private volatile Future<?> thread = CompletableFuture.completedFuture(null);

    void cancel() {
      thread.cancel(true);
    }
  }
}
