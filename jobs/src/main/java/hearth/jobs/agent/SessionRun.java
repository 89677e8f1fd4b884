package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.failure.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.launcher.SparkAppHandle;
import org.jspecify.annotations.Nullable;

/**
 * A driver that stays and runs one job after another. The agent takes the next order once a job has
 * ended, hands it to the driver, and sorts what the driver prints from then on into that job's
 * streams, until the driver says how the job ended. A session that is cancelled ends as a whole,
 * with the job that it runs.
 */
final class SessionRun implements AgentRun {

  private static final System.Logger LOG = System.getLogger(SessionRun.class.getName());

  private static final long POLL_MILLIS = 50;

  private final AttemptPlan plan;
  private final PrintStream out;
  private final Orders orders;
  private final Path cancelFile;
  private final Writer log;
  private final DriverLines driver = new DriverLines(this::accept);

  // The rest is guarded by this.
  private @Nullable Application application;
  private @Nullable AttemptStreams job;
  private boolean over;

  /**
   * @throws IOException when the session's work directory cannot be written
   */
  SessionRun(AttemptPlan plan, PrintStream out) throws IOException {
    this.plan = plan;
    this.out = out;
    this.orders = new Orders(Path.of(plan.workDir()));
    this.cancelFile = Path.of(plan.workDir(), AttemptPlan.CANCEL_FILE);
    this.log =
        Files.newBufferedWriter(Path.of(plan.workDir(), "session.log"), StandardCharsets.UTF_8);
  }

  @Override
  public int toEnd() {
    try {
      start();
      while (step()) {
        if (Files.exists(cancelFile)) {
          cancel();
        }
        Thread.sleep(POLL_MILLIS);
      }
      return conclude();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.ERROR, "The session cannot be followed", e);
      cancel();
      return FAILED;
    } catch (InterruptedException e) {
      cancel();
      return CANCELLED;
    }
  }

  @Override
  public synchronized void cancel() {
    if (over) {
      return;
    }
    over = true;
    try {
      Application running = application;
      if (running != null) {
        running.end();
        driver.readToEnd();
      }
      end(new JobEvent.Cancelled(Instant.now()));
      close();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "The session did not end in order", e);
    }
  }

  private synchronized void start() throws IOException {
    if (!over) {
      application =
          Application.start(
              plan,
              new SparkAppHandle.Listener() {
                @Override
                public void stateChanged(SparkAppHandle changed) {
                  // The driver's own events say more.
                }

                @Override
                public void infoChanged(SparkAppHandle changed) {
                  // As above.
                }
              });
      driver.follow(application);
    }
  }

  /** Looks once; returns whether the session goes on. */
  private synchronized boolean step() throws IOException {
    if (over || application == null || !application.isRunning()) {
      return false;
    }
    // Orders first: a driver that has just said how a job ended may be about to end for it.
    if (job == null) {
      Optional<JobOrder> next = orders.next();
      if (next.isPresent()) {
        begin(next.get());
      }
    }
    driver.read();
    return true;
  }

  private void begin(JobOrder order) throws IOException {
    AttemptStreams streams =
        new AttemptStreams(Path.of(order.resultDir()), order.attempt(), Figures.of(plan), out);
    streams.launching(order.jobId(), order.attempt(), plan.jobId());
    job = streams;
    orders.handOver(order);
  }

  private void accept(String line) {
    AttemptStreams current = job;
    if (current == null) {
      note(line);
      return;
    }
    current.accept(line);
    // What fails while the session is being cancelled, fails for that.
    if (current.hasEnded() && (!over || current.verdict().isFinished())) {
      end(current.verdict().event(Instant.now()));
    }
  }

  private void note(String line) {
    try {
      log.write(line + "\n");
      log.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The session's log cannot be written", e);
    }
  }

  /** Ends the job that runs, if one does. */
  private void end(JobEvent verdict) {
    AttemptStreams current = job;
    job = null;
    if (current != null) {
      current.end(verdict);
      try {
        current.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The job's streams cannot be closed", e);
      }
    }
  }

  /** The driver has ended: by itself, or because the session was cancelled. */
  private synchronized int conclude() throws IOException {
    Application ended = application;
    if (over || ended == null) {
      return CANCELLED;
    }
    over = true;
    driver.readToEnd();
    Integer exitCode = ended.exitCode();
    AttemptStreams current = job;
    if (current != null) {
      end(current.verdict(exitCode).event(Instant.now()));
    }
    close();
    return exitCode != null && exitCode == FINISHED ? FINISHED : FAILED;
  }

  private void close() throws IOException {
    try (log) {
      driver.close();
      ApplicationConf.remove(plan);
    }
  }
}
