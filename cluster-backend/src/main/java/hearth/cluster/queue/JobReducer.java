package hearth.cluster.queue;

import hearth.cluster.forecast.Forecast;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds an attempt's events into the picture of its job: pure. Events after the final one change
 * nothing: the first verdict counts.
 */
final class JobReducer {

  private JobReducer() {}

  /** A job that waits for an attempt. */
  static JobSnapshot queued(JobRequest request, int attempt, QueueOptions options) {
    return new JobSnapshot(
        request,
        JobState.QUEUED,
        attempt,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        options,
        null);
  }

  /** A job as the store has it, without what only its event stream tells. */
  static JobSnapshot recorded(JobRecord job) {
    return new JobSnapshot(
        job.request(),
        job.state(),
        job.attempt(),
        null,
        null,
        null,
        job.failure(),
        job.started(),
        job.ended(),
        List.of(),
        List.of(),
        job.options(),
        null);
  }

  /** The job after an event. */
  static JobSnapshot reduce(JobSnapshot job, JobEvent event) {
    if (job.state().isFinal()) {
      return job;
    }
    Edit next = new Edit(job);
    if (event instanceof JobEvent.Queued) {
      next.enter(JobState.QUEUED);
    } else if (event instanceof JobEvent.Launching launching) {
      next.enter(JobState.LAUNCHING);
      next.attempt = launching.attempt();
      next.started = launching.at();
      next.progress = null;
      next.forecast = null;
      next.executors = List.of();
    } else if (event instanceof JobEvent.Waiting waiting) {
      next.enter(JobState.WAITING);
      next.waitingReason = waiting.reason();
    } else if (event instanceof JobEvent.Running running) {
      next.enter(JobState.RUNNING);
      next.uiUrl = running.uiUrl();
    } else if (event instanceof JobEvent.Progress progress) {
      next.progress = progress;
    } else if (event instanceof JobEvent.Executors told) {
      next.executors = told.executors();
    } else if (event instanceof JobEvent.LogLine line) {
      next.logTail.add(line.line());
    } else if (event instanceof JobEvent.Finished) {
      next.end(JobState.FINISHED, event.at());
    } else if (event instanceof JobEvent.Failed failed) {
      next.end(JobState.FAILED, event.at());
      next.failure = failed.failure();
    } else if (event instanceof JobEvent.Cancelled) {
      next.end(JobState.CANCELLED, event.at());
    }
    return next.done();
  }

  /** The job in a state of waiting, with the reason and, of a queued one, its place. */
  static JobSnapshot waiting(
      JobSnapshot job, JobState state, String reason, @Nullable QueuePlace place) {
    Edit next = new Edit(job);
    next.enter(state);
    next.waitingReason = reason;
    next.queue = place;
    return next.done();
  }

  /** The job with other options. */
  static JobSnapshot with(JobSnapshot job, QueueOptions options) {
    Edit next = new Edit(job);
    next.options = options;
    return next.done();
  }

  /** The job with how long it takes. */
  static JobSnapshot with(JobSnapshot job, Forecast forecast) {
    Edit next = new Edit(job);
    next.forecast = forecast;
    return next.done();
  }

  /** The job that failed, with a failure that tells more. */
  static JobSnapshot failed(JobSnapshot job, Failure failure) {
    Edit next = new Edit(job);
    next.failure = failure;
    return next.done();
  }

  /** The job with its agent on the way, before the agent's own word. */
  static JobSnapshot launching(JobSnapshot job) {
    Edit next = new Edit(job);
    next.enter(JobState.LAUNCHING);
    return next.done();
  }

  /** A snapshot while it is changed. */
  private static final class Edit {
    private final JobRequest request;
    private JobState state;
    private int attempt;
    private @Nullable String waitingReason;
    private JobEvent.@Nullable Progress progress;
    private @Nullable String uiUrl;
    private @Nullable Failure failure;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private final List<String> logTail;
    private List<ExecutorUse> executors;
    private QueueOptions options;
    private @Nullable QueuePlace queue;
    private @Nullable Forecast forecast;

    Edit(JobSnapshot job) {
      request = job.request();
      state = job.state();
      attempt = job.attempt();
      waitingReason = job.waitingReason();
      progress = job.progress();
      uiUrl = job.uiUrl();
      failure = job.failure();
      started = job.started();
      ended = job.ended();
      logTail = new ArrayList<>(job.logTail());
      executors = job.executors();
      options = job.options();
      queue = job.queue();
      forecast = job.forecast();
    }

    void enter(JobState next) {
      state = next;
      waitingReason = null;
      queue = null;
    }

    void end(JobState verdict, Instant at) {
      enter(verdict);
      ended = at;
      forecast = null;
      uiUrl = null;
      executors = List.of();
    }

    JobSnapshot done() {
      int surplus = Math.max(0, logTail.size() - JobSnapshot.LOG_TAIL);
      return new JobSnapshot(
          request,
          state,
          attempt,
          waitingReason,
          progress,
          uiUrl,
          failure,
          started,
          ended,
          logTail.subList(surplus, logTail.size()),
          executors,
          options,
          queue,
          forecast);
    }
  }
}
