package hearth.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the latest value to every subscriber on a thread of its own: at once, then after a
 * publication, at most once an interval. Values in between are skipped, the last one never is.
 *
 * @param <T> an immutable value
 */
public final class LatestPublisher<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LatestPublisher.class);

  private final List<Subscriber<T>> subscribers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService thread;
  private final long intervalNanos;
  private volatile T latest;
  private volatile long nextNanos = System.nanoTime();

  /**
   * @param name the name of the delivering thread
   * @param interval the least time between two deliveries
   * @param first what subscribers get before anything is published
   */
  public LatestPublisher(String name, Duration interval, T first) {
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    this.intervalNanos = interval.toNanos();
    this.latest = first;
  }

  /** The value published last. */
  public T latest() {
    return latest;
  }

  /** Whether anybody listens who wants to be told; those who overhear do not count. */
  public boolean hasSubscribers() {
    return subscribers.stream().anyMatch(subscriber -> !subscriber.overhears);
  }

  /** Makes {@code value} the latest and delivers it soon. Does not block. */
  public void publish(T value) {
    latest = value;
    if (!subscribers.isEmpty() && due.compareAndSet(false, true)) {
      submit(this::deliver, Math.max(0, nextNanos - System.nanoTime()));
    }
  }

  /** Delivers the latest value to {@code listener} at once and from now on. */
  public Subscription subscribe(Consumer<T> listener) {
    return add(new Subscriber<>(listener, false));
  }

  /** As {@link #subscribe}, for a listener for whose sake nothing needs to be published. */
  public Subscription overhear(Consumer<T> listener) {
    return add(new Subscriber<>(listener, true));
  }

  private Subscription add(Subscriber<T> subscriber) {
    subscribers.add(subscriber);
    submit(() -> tell(subscriber), 0);
    return () -> subscribers.remove(subscriber);
  }

  private void deliver() {
    due.set(false);
    nextNanos = System.nanoTime() + intervalNanos;
    subscribers.forEach(this::tell);
  }

  private void tell(Subscriber<T> subscriber) {
    if (!subscribers.contains(subscriber)) {
      return;
    }
    try {
      subscriber.listener.accept(latest);
    } catch (RuntimeException e) {
      LOG.error("A listener failed; the others are told all the same.", e);
    }
  }

  private void submit(Runnable delivery, long delayNanos) {
    try {
      ScheduledFuture<?> unused = thread.schedule(delivery, delayNanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed: nothing is delivered any more.");
    }
  }

  /** Ends the delivering thread. Later publications are kept and not delivered. */
  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** One subscription. Equal to no other, so that closing it leaves others of the same listener. */
  private static final class Subscriber<T> {
    private final Consumer<T> listener;
    private final boolean overhears;

    Subscriber(Consumer<T> listener, boolean overhears) {
      this.listener = listener;
      this.overhears = overhears;
    }
  }
}
