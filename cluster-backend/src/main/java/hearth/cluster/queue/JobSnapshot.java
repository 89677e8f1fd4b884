package hearth.cluster.queue;

import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.List;
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
 * @param started when the agent began
 * @param ended when it reached its final state
 * @param logTail the latest lines of the log, oldest first, at most {@link #LOG_TAIL}
 * @param executors what its executors do; none once it has ended
 * @param options how it waits and runs
 * @param queue where it stands in the queue, once that was decided; null when it does not wait
 */
public record JobSnapshot(
    JobRequest request,
    JobState state,
    int attempt,
    @Nullable String waitingReason,
    JobEvent.@Nullable Progress progress,
    @Nullable String uiUrl,
    @Nullable Failure failure,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<String> logTail,
    List<ExecutorUse> executors,
    QueueOptions options,
    @Nullable QueuePlace queue) {

  public static final int LOG_TAIL = 200;

  /** A job without executors that asks for nothing special. */
  public JobSnapshot(
      JobRequest request,
      JobState state,
      int attempt,
      @Nullable String waitingReason,
      JobEvent.@Nullable Progress progress,
      @Nullable String uiUrl,
      @Nullable Failure failure,
      @Nullable Instant started,
      @Nullable Instant ended,
      List<String> logTail) {
    this(
        request,
        state,
        attempt,
        waitingReason,
        progress,
        uiUrl,
        failure,
        started,
        ended,
        logTail,
        List.of(),
        QueueOptions.USUAL,
        null);
  }

  public JobSnapshot {
    logTail = List.copyOf(logTail);
    executors = List.copyOf(executors);
  }

  public String id() {
    return request.id();
  }

  /** Its place in the queue: 1 for the next one; null when it is held back or does not wait. */
  public @Nullable Integer place() {
    return queue == null ? null : queue.place();
  }
}
