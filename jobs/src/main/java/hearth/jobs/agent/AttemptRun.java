package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.launcher.SparkAppHandle;
import org.jspecify.annotations.Nullable;

/**
 * One attempt from its start to its final event. Whoever claims the end first writes that event:
 * the thread that sees the driver end, or the one that cancels.
 */
final class AttemptRun {

  private static final System.Logger LOG = System.getLogger(AttemptRun.class.getName());

  static final int FINISHED = 0;
  static final int FAILED = 1;
  static final int CANCELLED = 143;

  private static final long POLL_MILLIS = 50;
  private static final long CLAIMED_END_SECONDS = 10;

  private final AttemptPlan plan;
  private final EventStream events;
  private final Writer log;
  private final DriverOutput output;
  private final Path cancelFile;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CountDownLatch concluded = new CountDownLatch(1);
  private volatile @Nullable Application application;
  private volatile @Nullable GrowingFile driverLines;

  /**
   * Opens the attempt's event stream and the driver's log.
   *
   * @throws IOException when the result directory cannot be written
   */
  AttemptRun(AttemptPlan plan, PrintStream out) throws IOException {
    this.plan = plan;
    Path results = Path.of(plan.resultDir());
    this.cancelFile = Path.of(plan.workDir(), AttemptPlan.CANCEL_FILE);
    this.events = new EventStream(results.resolve(ResultLayout.events(plan.attempt())), out);
    this.log =
        Files.newBufferedWriter(
            results.resolve(ResultLayout.DRIVER_LOG),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
    this.output = new DriverOutput(events::write, log, Clock.systemUTC());
  }

  /**
   * Starts the driver and follows it to its end.
   *
   * @return the agent's exit code
   */
  int toEnd() {
    events.write(
        new JobEvent.Launching(
            Instant.now(),
            ContractJson.EVENTS,
            plan.jobId(),
            plan.attempt(),
            ProcessHandle.current().pid()));
    try {
      Application running = start();
      while (running != null && running.isRunning()) {
        readDriver(false);
        if (Files.exists(cancelFile)) {
          cancel();
          return CANCELLED;
        }
        Thread.sleep(POLL_MILLIS);
      }
      return running == null ? CANCELLED : conclude(running);
    } catch (IOException | UncheckedIOException e) {
      Application running = application;
      if (running != null) {
        running.end(); // Nobody would follow it any more.
      }
      return conclude(agentFailed(e));
    } catch (InterruptedException e) {
      cancel();
      return CANCELLED;
    }
  }

  /** Ends the driver and says so in the stream. Does nothing when the attempt has ended. */
  void cancel() {
    if (!claimed.compareAndSet(false, true)) {
      awaitConclusion();
      return;
    }
    try {
      Application running = started();
      JobEvent end = new JobEvent.Cancelled(Instant.now());
      if (running != null) {
        running.end();
        readDriver(true);
        Verdict verdict = verdict(running);
        if (verdict.isFinished()) {
          end = verdict.event(Instant.now()); // It was faster.
        }
      }
      events.write(end);
    } catch (IOException | UncheckedIOException e) {
      events.write(new JobEvent.Cancelled(Instant.now()));
    } finally {
      close();
    }
  }

  /** Starts the application, or returns null when the attempt has been cancelled already. */
  private synchronized @Nullable Application start() throws IOException {
    if (claimed.get()) {
      return null;
    }
    SparkAppHandle.Listener listener =
        new SparkAppHandle.Listener() {
          @Override
          public void stateChanged(SparkAppHandle changed) {
            tellState(changed);
          }

          @Override
          public void infoChanged(SparkAppHandle changed) {
            // Nothing beyond the state is of interest: the driver's own events say more.
          }
        };
    Application started = Application.start(plan, listener);
    application = started;
    driverLines = new GrowingFile(started.output(), output);
    return started;
  }

  /** The application, once a start under way is through. */
  private synchronized @Nullable Application started() {
    return application;
  }

  private void tellState(SparkAppHandle changed) {
    // A final state is left out: the library has called failed applications finished.
    if (!changed.getState().isFinal()) {
      String state = changed.getState().name().toLowerCase(Locale.ROOT);
      events.write(
          new JobEvent.LogLine(Instant.now(), "agent", "The application is " + state + "."));
    }
  }

  private int conclude(Application ended) throws IOException {
    readDriver(true);
    return conclude(verdict(ended).event(Instant.now()));
  }

  private int conclude(JobEvent end) {
    if (!claimed.compareAndSet(false, true)) {
      awaitConclusion();
      return CANCELLED;
    }
    events.write(end);
    close();
    return end instanceof JobEvent.Finished ? FINISHED : FAILED;
  }

  private Verdict verdict(Application ended) throws IOException {
    boolean manifest = Files.exists(Path.of(plan.resultDir(), ResultLayout.MANIFEST));
    return new Verdict(ended.exitCode(), manifest, output.failed(), output.tail());
  }

  private void readDriver(boolean toEnd) throws IOException {
    GrowingFile lines = driverLines;
    if (lines != null && toEnd) {
      lines.readToEnd();
    } else if (lines != null) {
      lines.read();
    }
  }

  private static JobEvent agentFailed(Exception e) {
    return new JobEvent.Failed(
        Instant.now(),
        Failure.of(
            FailureCause.UNKNOWN,
            "The driver could not be started or followed: " + e.getMessage(),
            "Check that the disk has free space and that Hearth is installed completely."),
        null);
  }

  private void awaitConclusion() {
    try {
      if (!concluded.await(CLAIMED_END_SECONDS, TimeUnit.SECONDS)) {
        events.write(new JobEvent.Cancelled(Instant.now()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    try (log;
        events) {
      GrowingFile lines = driverLines;
      if (lines != null) {
        lines.close();
      }
      Files.deleteIfExists(Path.of(plan.workDir(), "application.conf"));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The attempt's files cannot be closed", e);
    } finally {
      concluded.countDown();
    }
  }
}
