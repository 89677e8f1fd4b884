package hearth.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work away from the window's thread, with its outcome back on it. A failure that nobody asked for
 * goes to {@link Faults}: nothing is swallowed.
 */
public final class Tasks {
  private final Executor background;
  private final FxDispatcher fx;
  private final Faults faults;

  public Tasks(Executor background, FxDispatcher fx, Faults faults) {
    this.background = background;
    this.fx = fx;
    this.faults = faults;
  }

  public FxDispatcher fx() {
    return fx;
  }

  public Faults faults() {
    return faults;
  }

  /** Does blocking work in the background. */
  public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    background.execute(
        () -> {
          try {
            outcome.complete(work.call());
          } catch (Throwable e) {
            outcome.completeExceptionally(e);
          }
        });
    follow(outcome, done, failed);
  }

  /** Does blocking work in the background; a failure is a fault. */
  public <T> void run(Callable<T> work, Consumer<? super T> done) {
    run(work, done, faults::report);
  }

  /**
   * Does blocking work in the background that can be cancelled.
   *
   * @param failed also gets what the work throws when it is interrupted
   * @return interrupts the work
   */
  public <T> Runnable runCancellable(
      Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    run(
        () -> {
          worker.set(Thread.currentThread());
          if (cancelled.get()) {
            Thread.currentThread().interrupt();
          }
          try {
            return work.call();
          } finally {
            worker.set(null);
          }
        },
        done,
        failed);
    return () -> {
      cancelled.set(true);
      Thread busy = worker.get();
      if (busy != null) {
        busy.interrupt();
      }
    };
  }

  /** Brings the outcome of work that is already under way to the window's thread. */
  public <T> void follow(
      CompletionStage<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
    work.whenComplete(
        (value, failure) ->
            fx.execute(
                () -> {
                  try {
                    if (failure == null) {
                      done.accept(value);
                    } else {
                      failed.accept(unwrap(failure));
                    }
                  } catch (RuntimeException e) {
                    faults.report(e);
                  }
                }));
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    while (inner instanceof CompletionException && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
