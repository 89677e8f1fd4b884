package hearth.cluster.queue;

import hearth.cluster.forecast.Forecast;
import hearth.cluster.forecast.TimeRange;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job at one moment.
 *
 * @param request what was submitted
 * @param state where it is in its life
 * @param attempt the present attempt's number
 * @param waitingReason why it waits, if it does
 * @param progress the latest progress, if any
 * @param uiUrl the address of the application's page while it runs
 * @param failure why it failed, if it did
 * @param cancelledBy who cancelled it, if that was done and is known
 * @param started when the agent began
 * @param ended when it reached its final state
 * @param logTail the latest lines of the log, oldest first, at most {@link #LOG_TAIL}
 * @param executors what its executors do; none once it has ended
 * @param options how it waits and runs
 * @param queue where it stands in the queue, once that was decided; null when it does not wait
 * @param diskBytes what its directory took when it ended; null until that was measured
 * @param forecast how long it takes, while it runs; null when that is unknown
 */
public record JobSnapshot(
    JobRequest request,
    JobState state,
    int attempt,
    @Nullable String waitingReason,
    JobEvent.@Nullable Progress progress,
    @Nullable String uiUrl,
    @Nullable Failure failure,
    @Nullable Canceller cancelledBy,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<String> logTail,
    List<ExecutorUse> executors,
    QueueOptions options,
    @Nullable QueuePlace queue,
    @Nullable Long diskBytes,
    @Nullable Forecast forecast) {

  public static final int LOG_TAIL = 200;

  /** A job in its first attempt of which no more is known. */
  public JobSnapshot(JobRequest request, JobState state, QueueOptions options) {
    this(
        request, state, 1, null, null, null, null, null, null, null, List.of(), List.of(), options,
        null, null, null);
  }

  public JobSnapshot {
    logTail = List.copyOf(logTail);
    executors = List.copyOf(executors);
  }

  /** Another picture, with some of it changed. */
  public JobEdit edit() {
    return new JobEdit(this);
  }

  public String id() {
    return request.id();
  }

  /** What it was submitted as, for another one like it. */
  public JobDraft draft() {
    List<Path> files = request.inputs().stream().map(JobInput::original).map(Path::of).toList();
    return new JobDraft(request.type(), request.parameters(), files, options);
  }

  /** How long it has run at {@code now}, or did run; zero when it has not begun. */
  public Duration elapsed(Instant now) {
    return started == null ? Duration.ZERO : Duration.between(started, ended == null ? now : ended);
  }

  /** The time that it still takes; empty when that is unknown, or it does not run. */
  public Optional<TimeRange> remaining(Instant now) {
    return forecast == null || started == null || state.isFinal()
        ? Optional.empty()
        : Optional.of(
            forecast.remaining(
                Duration.between(started, now), progress == null ? 0 : progress.fraction()));
  }

  /** Its place in the queue: 1 for the next one; null when it is held back or does not wait. */
  public @Nullable Integer place() {
    return queue == null ? null : queue.place();
  }
}
