package hearth.app.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where unexpected exceptions go: into the log with their trace, and to the window with a code. */
public final class Faults implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final List<Consumer<Fault>> listeners = new CopyOnWriteArrayList<>();

  /** Reports an exception. Callable from any thread. */
  public void report(Throwable cause) {
    Fault fault = Fault.of(cause);
    LOG.error("Unexpected failure {}: {}", fault.code(), fault.message(), cause);
    listeners.forEach(listener -> listener.accept(fault));
  }

  /** Calls {@code listener} for every fault, on the thread that reports it. */
  public void listen(Consumer<Fault> listener) {
    listeners.add(listener);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable cause) {
    report(cause);
  }
}
