package hearth.jobs.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what is due only when told to. */
final class ManualTimer extends ScheduledThreadPoolExecutor {

  private final List<Runnable> due = new ArrayList<>();

  ManualTimer() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    due.add(task);
    return super.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  /** How many tasks wait. */
  int waiting() {
    return due.size();
  }

  void runAll() {
    List<Runnable> tasks = List.copyOf(due);
    due.clear();
    tasks.forEach(Runnable::run);
  }
}
