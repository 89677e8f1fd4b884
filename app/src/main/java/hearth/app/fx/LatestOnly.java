package hearth.app.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Delivers values to another thread, at most once in each interval, and then only the latest: what
 * came in between is dropped. The last value is always delivered.
 */
final class LatestOnly<T> implements Consumer<T> {
  private final Consumer<? super T> target;
  private final Executor executor;
  private final ScheduledExecutorService timer;
  private final LongSupplier nanoTime;
  private final long intervalNanos;
  private final AtomicReference<T> latest = new AtomicReference<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicLong nextNanos;

  LatestOnly(
      Consumer<? super T> target,
      Executor executor,
      ScheduledExecutorService timer,
      LongSupplier nanoTime,
      long intervalNanos) {
    this.target = target;
    this.executor = executor;
    this.timer = timer;
    this.nanoTime = nanoTime;
    this.intervalNanos = intervalNanos;
    this.nextNanos = new AtomicLong(nanoTime.getAsLong());
  }

  @Override
  public void accept(T value) {
    latest.set(value);
    if (!scheduled.compareAndSet(false, true)) {
      return;
    }
    long delay = nextNanos.get() - nanoTime.getAsLong();
    if (delay <= 0) {
      executor.execute(this::deliver);
    } else {
      timer.schedule(() -> executor.execute(this::deliver), delay, TimeUnit.NANOSECONDS);
    }
  }

  private void deliver() {
    nextNanos.set(nanoTime.getAsLong() + intervalNanos);
    scheduled.set(false);
    T value = latest.getAndSet(null);
    if (value != null) {
      target.accept(value);
    }
  }
}
