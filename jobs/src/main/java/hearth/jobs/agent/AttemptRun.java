package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.failure.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class AttemptRun implements AgentRun {

  private static final System.Logger LOG = System.getLogger(AttemptRun.class.getName());

  private static final long POLL_MILLIS = 50;
  private static final long CLAIMED_END_SECONDS = 10;

  private final AttemptPlan plan;
  private final AttemptStreams streams;
  private final Path cancelFile;
  private final DriverLines driver;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CountDownLatch concluded = new CountDownLatch(1);
  private volatile @Nullable Application application;

  /**
   * Opens the attempt's event stream and the driver's log.
   *
   * @throws IOException when the result directory cannot be written
   */
  AttemptRun(AttemptPlan plan, PrintStream out) throws IOException {
    this.plan = plan;
    this.cancelFile = Path.of(plan.workDir(), AttemptPlan.CANCEL_FILE);
    this.streams =
        new AttemptStreams(Path.of(plan.resultDir()), plan.attempt(), Figures.of(plan), out);
    this.driver = new DriverLines(streams);
  }

  @Override
  public int toEnd() {
    streams.launching(plan.jobId(), plan.attempt(), null);
    try {
      Application running = start();
      while (running != null && running.isRunning()) {
        driver.read();
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

  @Override
  public void cancel() {
    if (!claimed.compareAndSet(false, true)) {
      awaitConclusion();
      return;
    }
    try {
      Application running = started();
      JobEvent end = new JobEvent.Cancelled(Instant.now());
      if (running != null) {
        running.end();
        driver.readToEnd();
        Verdict verdict = streams.verdict(running.exitCode());
        if (verdict.isFinished()) {
          end = verdict.event(Instant.now()); // It was faster.
        }
      }
      streams.end(end);
    } catch (IOException | UncheckedIOException e) {
      streams.end(new JobEvent.Cancelled(Instant.now()));
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
    driver.follow(started);
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
      streams.write(
          new JobEvent.LogLine(Instant.now(), "agent", "The application is " + state + "."));
    }
  }

  private int conclude(Application ended) throws IOException {
    driver.readToEnd();
    return conclude(streams.verdict(ended.exitCode()).event(Instant.now()));
  }

  private int conclude(JobEvent end) {
    if (!claimed.compareAndSet(false, true)) {
      awaitConclusion();
      return CANCELLED;
    }
    streams.end(end);
    close();
    return end instanceof JobEvent.Finished ? FINISHED : FAILED;
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
        streams.write(new JobEvent.Cancelled(Instant.now()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    try (streams) {
      driver.close();
      ApplicationConf.remove(plan);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The attempt's files cannot be closed", e);
    } finally {
      concluded.countDown();
    }
  }
}
