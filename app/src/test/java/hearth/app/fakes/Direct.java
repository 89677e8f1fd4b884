package hearth.app.fakes;

import hearth.app.fx.Fault;
import hearth.app.fx.Faults;
import hearth.app.fx.FxDispatcher;
import hearth.app.fx.Tasks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Tasks on the test's own thread, without a toolkit: at once, or when the test says so. */
public final class Direct implements AutoCloseable {
  public final List<Fault> faults = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final FxDispatcher fx = new FxDispatcher(Runnable::run, Duration.ZERO);
  private final Faults reporter = new Faults();

  public Direct() {
    reporter.listen(faults::add);
  }

  public FxDispatcher fx() {
    return fx;
  }

  /** Work is done at once. */
  public Tasks tasks() {
    return new Tasks(Runnable::run, fx, reporter);
  }

  /** Work is done by {@link #doWaiting}. */
  public Tasks slowTasks() {
    return new Tasks(waiting::add, fx, reporter);
  }

  public void doWaiting() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  @Override
  public void close() {
    fx.close();
  }
}
