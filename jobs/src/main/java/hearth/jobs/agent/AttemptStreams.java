package hearth.jobs.agent;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.failure.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where what a driver prints during one attempt at a job goes: its events and its log. */
final class AttemptStreams implements Consumer<String>, AutoCloseable {

  private final Path resultDir;
  private final Figures figures;
  private final long killsBefore = MemoryLimit.find().map(MemoryLimit::kills).orElse(0L);
  private final EventStream events;
  private final Writer log;
  private final DriverOutput output;

  /**
   * Opens the attempt's event stream and the driver's log.
   *
   * @param figures what the attempt was given
   * @param out gets the events too
   * @throws IOException when the result directory cannot be written
   */
  AttemptStreams(Path resultDir, int attempt, Figures figures, PrintStream out) throws IOException {
    this.resultDir = resultDir;
    this.figures = figures;
    this.events = new EventStream(resultDir.resolve(ResultLayout.events(attempt)), out);
    this.log =
        Files.newBufferedWriter(
            resultDir.resolve(ResultLayout.DRIVER_LOG),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
    this.output = new DriverOutput(figures.andThen(events::write), log, Clock.systemUTC());
  }

  /**
   * Writes the first event, once nothing is left of an earlier attempt whose agent was killed.
   *
   * @param session the session that runs the job, or null
   */
  void launching(String jobId, int attempt, @Nullable String session) {
    HalfWritten.removeOfEarlier(resultDir);
    long pid = ProcessHandle.current().pid();
    events.write(
        new JobEvent.Launching(Instant.now(), ContractJson.EVENTS, jobId, attempt, pid, session));
  }

  /** Writes an event unless the stream has ended. */
  void write(JobEvent event) {
    events.write(event);
  }

  /** Writes the last event, once nothing that is half written is left. */
  void end(JobEvent event) {
    HalfWritten.remove(resultDir);
    events.write(event);
  }

  /** Takes a line that the driver printed. */
  @Override
  public void accept(String line) {
    output.accept(line);
  }

  /** Whether the driver has said how the job ended. */
  boolean hasEnded() {
    return output.ended().isPresent();
  }

  /**
   * How the attempt ended.
   *
   * @param exitCode the driver's, or null when it is not known
   */
  Verdict verdict(@Nullable Integer exitCode) {
    boolean manifest = Files.exists(resultDir.resolve(ResultLayout.MANIFEST));
    return new Verdict(exitCode, manifest, output.failed(), output.tail(), figures, limit());
  }

  /** Of the container that this runs in, with what happened during this attempt. */
  private Optional<MemoryLimit> limit() {
    return MemoryLimit.find().map(now -> now.without(killsBefore));
  }

  /** How the attempt ended, while its driver goes on: by its own word. */
  Verdict verdict() {
    boolean finished = output.ended().filter(JobEvent.Finished.class::isInstance).isPresent();
    return verdict(finished ? AgentRun.FINISHED : AgentRun.FAILED);
  }

  @Override
  public void close() throws IOException {
    try (log) {
      events.close();
    }
  }
}
