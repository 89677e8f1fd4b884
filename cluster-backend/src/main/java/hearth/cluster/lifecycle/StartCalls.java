package hearth.cluster.lifecycle;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The calls of one start, side by side. The first failure ends all: the others are interrupted, no
 * further ones are made, and whoever waits hears of that first one.
 */
final class StartCalls implements AutoCloseable {

  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-start-", 0).factory());

  /**
   * Makes a call and waits for it.
   *
   * @throws ClusterException when this or another call has failed
   */
  <T> T call(Callable<T> task) {
    return await(submit(task));
  }

  /**
   * Makes a call. One that throws {@link CancellationException} has been replaced, and is no
   * failure.
   *
   * @throws ClusterException when another call has failed
   */
  <T> Future<T> submit(Callable<T> task) {
    try {
      return calls.submit(
          () -> {
            try {
              return task.call();
            } catch (CancellationException e) {
              throw e;
            } catch (Exception e) {
              fail(e);
              throw e;
            }
          });
    } catch (RejectedExecutionException e) {
      throw failureOr(e);
    }
  }

  /** Ends all calls. Only the first failure counts: those of the others follow from it. */
  void fail(Exception first) {
    failure.compareAndSet(null, first);
    calls.shutdownNow();
  }

  /**
   * Waits for a call.
   *
   * @throws ClusterException when it or another call has failed
   */
  <T> T await(Future<T> result) {
    try {
      T value = result.get();
      if (failure.get() != null) {
        throw failureOr(new IllegalStateException("unreachable"));
      }
      return value;
    } catch (ExecutionException e) {
      throw failureOr(e);
    } catch (InterruptedException e) {
      fail(new ClusterException(Problems.CANCELLED));
      Thread.currentThread().interrupt();
      throw failureOr(e);
    }
  }

  /** Interrupts what still goes on, and waits until it has ended. */
  void end() {
    calls.shutdownNow();
    close();
  }

  /** Waits until all calls have ended. */
  @Override
  public void close() {
    calls.close();
  }

  private ClusterException failureOr(Exception other) {
    Exception first = failure.get();
    return Problems.of(first != null ? first : other);
  }
}
