package hearth.jobs.spark;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action soon after it is asked for, however often, but not more than once a period. */
final class AtMostEvery {

  private final long periodMillis;
  private final ScheduledExecutorService timer;
  private final Runnable action;
  private final AtomicBoolean scheduled = new AtomicBoolean();

  AtMostEvery(Duration period, ScheduledExecutorService timer, Runnable action) {
    this.periodMillis = period.toMillis();
    this.timer = timer;
    this.action = action;
  }

  /** Asks for the action. */
  void request() {
    if (scheduled.compareAndSet(false, true)) {
      // The request that comes while the action runs is served by the next period.
      var unused =
          timer.schedule(
              () -> {
                scheduled.set(false);
                action.run();
              },
              periodMillis,
              TimeUnit.MILLISECONDS);
    }
  }
}
