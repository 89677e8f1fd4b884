package hearth.app.fx;

import hearth.cluster.Subscription;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The way into the window's thread, and the only caller of {@link Platform#runLater}. Streams of
 * snapshots are coalesced to the latest, at most {@link #RATE} a second. What comes after the end
 * is dropped: whatever was still under way then has nobody to tell.
 */
public final class FxDispatcher implements Executor, AutoCloseable {

  /** The most deliveries of one stream in a second. */
  public static final int RATE = 10;

  private final Executor window;
  private final ScheduledExecutorService timer;
  private final Duration interval;
  private volatile boolean closed;

  /**
   * @param window runs on the window's thread; a test passes {@code Runnable::run}
   * @param interval the shortest time between two deliveries of one stream
   */
  public FxDispatcher(Executor window, Duration interval) {
    this.window = window;
    this.interval = interval;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("window-timer").factory(), new DiscardPolicy());
  }

  /** The dispatcher of the real window. */
  public static FxDispatcher ofToolkit() {
    return new FxDispatcher(Platform::runLater, Duration.ofSeconds(1).dividedBy(RATE));
  }

  @Override
  public void execute(Runnable task) {
    window.execute(
        () -> {
          if (!closed) {
            task.run();
          }
        });
  }

  /** A receiver, callable from any thread, that hands only the latest value to {@code target}. */
  public <T> Consumer<T> latest(Consumer<? super T> target) {
    return new LatestOnly<>(target, this, timer, System::nanoTime, interval.toNanos());
  }

  /** Runs a task on the window's thread again and again until closed. */
  public Subscription every(Duration period, Runnable task) {
    ScheduledFuture<?> ticking =
        timer.scheduleWithFixedDelay(
            () -> execute(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    return () -> ticking.cancel(false);
  }

  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
  }
}
