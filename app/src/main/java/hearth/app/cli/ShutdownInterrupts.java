package hearth.app.cli;

import hearth.app.text.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interrupts as Java's shutdown sees them: SIGINT, SIGTERM or a closed terminal. The process then
 * ends with 128 and the signal's number, as shells expect.
 */
public final class ShutdownInterrupts implements Interrupts {
  private final Deque<Runnable> cleanups = new ArrayDeque<>();
  private final Console console;
  private boolean hooked;

  public ShutdownInterrupts(Console console) {
    this.console = console;
  }

  @Override
  public synchronized Guard guard(Runnable cleanup) {
    if (!hooked) {
      hooked = true;
      Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "hearth-interrupt"));
    }
    cleanups.push(cleanup);
    return () -> remove(cleanup);
  }

  private synchronized void remove(Runnable cleanup) {
    cleanups.remove(cleanup);
  }

  private void interrupted() {
    Runnable cleanup = next();
    if (cleanup == null) {
      return;
    }
    console.err().println();
    console.err().println(Messages.text("cli.interrupted"));
    for (; cleanup != null; cleanup = next()) {
      run(cleanup);
    }
  }

  private synchronized @org.jspecify.annotations.Nullable Runnable next() {
    return cleanups.poll();
  }

  private void run(Runnable cleanup) {
    try {
      cleanup.run();
    } catch (RuntimeException e) {
      Logger log = LoggerFactory.getLogger(ShutdownInterrupts.class);
      log.error("Clean-up after an interrupt failed", e);
      console.fail(Failures.of(e));
    }
  }
}
