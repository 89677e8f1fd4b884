package hearth.cluster.queue;

import hearth.cluster.forecast.Forecast;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
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
    JobEdit job = new JobSnapshot(request, JobState.QUEUED, options).edit();
    job.attempt = attempt;
    return job.done();
  }

  /** A job as the store has it, without what only its event stream tells. */
  static JobSnapshot recorded(JobRecord record) {
    JobEdit job = new JobSnapshot(record.request(), record.state(), record.options()).edit();
    job.attempt = record.attempt();
    return job.failure(record.failure())
        .cancelledBy(record.cancelledBy())
        .disk(record.diskBytes())
        .ran(record.started(), record.ended())
        .done();
  }

  /** The job after an event. */
  static JobSnapshot reduce(JobSnapshot job, JobEvent event) {
    if (job.state().isFinal()) {
      return job;
    }
    JobEdit next = job.edit();
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
      next.enter(JobState.WAITING).waits(waiting.reason(), null);
    } else if (event instanceof JobEvent.Running running) {
      next.enter(JobState.RUNNING).page(running.uiUrl());
    } else if (event instanceof JobEvent.Progress progress) {
      next.progress(progress);
    } else if (event instanceof JobEvent.Executors told) {
      next.executors = told.executors();
    } else if (event instanceof JobEvent.LogLine line) {
      next.log(line.line());
    } else if (event instanceof JobEvent.Finished) {
      next.end(JobState.FINISHED, event.at());
    } else if (event instanceof JobEvent.Failed failed) {
      next.end(JobState.FAILED, event.at()).failure(failed.failure());
    } else if (event instanceof JobEvent.Cancelled cancelled) {
      next.end(JobState.CANCELLED, event.at()).cancelledBy(cancelled.by());
    }
    return next.done();
  }

  /** The job in a state of waiting, with the reason and, of a queued one, its place. */
  static JobSnapshot waiting(
      JobSnapshot job, JobState state, String reason, @Nullable QueuePlace place) {
    return job.edit().enter(state).waits(reason, place).done();
  }

  /** The job with other options. */
  static JobSnapshot with(JobSnapshot job, QueueOptions options) {
    JobEdit next = job.edit();
    next.options = options;
    return next.done();
  }

  /** The job with how long it takes. */
  static JobSnapshot with(JobSnapshot job, Forecast forecast) {
    JobEdit next = job.edit();
    next.forecast = forecast;
    return next.done();
  }

  /** The job that failed, with a failure that tells more. */
  static JobSnapshot failed(JobSnapshot job, Failure failure) {
    return job.edit().failure(failure).done();
  }

  /** The job with its agent on the way, before the agent's own word. */
  static JobSnapshot launching(JobSnapshot job) {
    return job.edit().enter(JobState.LAUNCHING).done();
  }
}
