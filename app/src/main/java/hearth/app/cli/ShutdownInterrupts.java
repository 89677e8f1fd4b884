package hearth.app.cli;

import hearth.app.text.Messages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interrupts as Java's shutdown sees them: SIGINT, SIGTERM or a closed terminal. The clean-ups end
 * what the command waits for, and then the command itself is given time to come to its end: to stop
 * the cluster, to copy the logs. The process ends with 128 and the signal's number, as shells
 * expect.
 */
public final class ShutdownInterrupts implements Interrupts {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Deque<Runnable> cleanups = new ArrayDeque<>();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Console console;
  private boolean hooked;
  private volatile boolean happened;

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

  @Override
  public boolean happened() {
    return happened;
  }

  /** Says that the command has come to its end. */
  public void finished() {
    finished.countDown();
  }

  private synchronized void remove(Runnable cleanup) {
    cleanups.remove(cleanup);
  }

  private void interrupted() {
    Runnable cleanup = next();
    if (cleanup == null || finished.getCount() == 0) {
      return;
    }
    happened = true;
    console.err().println();
    console.err().println(Messages.text("cli.interrupted"));
    for (; cleanup != null; cleanup = next()) {
      run(cleanup);
    }
    awaitCommand();
  }

  private void awaitCommand() {
    try {
      if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        log().warn("The command did not come to its end after an interrupt");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Runnable next() {
    return cleanups.poll();
  }

  private void run(Runnable cleanup) {
    try {
      cleanup.run();
    } catch (RuntimeException e) {
      log().error("Clean-up after an interrupt failed", e);
      console.fail(Failures.of(e));
    }
  }

  private static Logger log() {
    return LoggerFactory.getLogger(ShutdownInterrupts.class);
  }
}
