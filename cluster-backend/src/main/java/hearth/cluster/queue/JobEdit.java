package hearth.cluster.queue;

import hearth.cluster.forecast.Forecast;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of a job while it is changed, see {@link JobSnapshot#edit}. For one thread. */
public final class JobEdit {
  private final JobRequest request;
  private final List<String> logTail;
  private JobState state;
  private @Nullable String waitingReason;
  private @Nullable Instant ended;
  private @Nullable QueuePlace queue;
  private @Nullable String uiUrl;
  int attempt;
  JobEvent.@Nullable Progress progress;
  @Nullable Failure failure;
  private @Nullable Canceller cancelledBy;
  @Nullable Instant started;
  List<ExecutorUse> executors;
  QueueOptions options;
  private @Nullable Long diskBytes;
  @Nullable Forecast forecast;

  JobEdit(JobSnapshot job) {
    request = job.request();
    state = job.state();
    attempt = job.attempt();
    waitingReason = job.waitingReason();
    progress = job.progress();
    uiUrl = job.uiUrl();
    failure = job.failure();
    cancelledBy = job.cancelledBy();
    started = job.started();
    ended = job.ended();
    logTail = new ArrayList<>(job.logTail());
    executors = job.executors();
    options = job.options();
    queue = job.queue();
    diskBytes = job.diskBytes();
    forecast = job.forecast();
  }

  /** It is in a state, and waits no more for what it waited for before. */
  JobEdit enter(JobState next) {
    state = next;
    waitingReason = null;
    queue = null;
    return this;
  }

  /** It is in its final state; what only a running job has is gone. */
  JobEdit end(JobState verdict, Instant at) {
    enter(verdict);
    ended = at;
    forecast = null;
    uiUrl = null;
    executors = List.of();
    return this;
  }

  /** It waits for what the sentence says, at a place in the queue. */
  public JobEdit waits(@Nullable String reason, @Nullable QueuePlace place) {
    waitingReason = reason;
    queue = place;
    return this;
  }

  public JobEdit progress(JobEvent.Progress now) {
    progress = now;
    return this;
  }

  /** Spark's page of it. */
  public JobEdit page(@Nullable String url) {
    uiUrl = url;
    return this;
  }

  public JobEdit failure(@Nullable Failure why) {
    failure = why;
    return this;
  }

  public JobEdit cancelledBy(@Nullable Canceller who) {
    cancelledBy = who;
    return this;
  }

  /** When its attempt began and when it ended, if they did. */
  public JobEdit ran(@Nullable Instant from, @Nullable Instant to) {
    started = from;
    ended = to;
    return this;
  }

  /** What its directory takes, in bytes. */
  public JobEdit disk(@Nullable Long bytes) {
    diskBytes = bytes;
    return this;
  }

  /** One more line of the log. */
  JobEdit log(String line) {
    logTail.add(line);
    return this;
  }

  /** The job as it is now. */
  public JobSnapshot done() {
    int surplus = Math.max(0, logTail.size() - JobSnapshot.LOG_TAIL);
    return new JobSnapshot(
        request,
        state,
        attempt,
        waitingReason,
        progress,
        uiUrl,
        failure,
        cancelledBy,
        started,
        ended,
        logTail.subList(surplus, logTail.size()),
        executors,
        options,
        queue,
        diskBytes,
        forecast);
  }
}
