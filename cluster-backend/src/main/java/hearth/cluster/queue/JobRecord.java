package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the {@link JobStore} has it.
 *
 * @param volume the results volume that has its directory, see {@link Volumes}
 * @param options how it waits and runs
 * @param attempt the present attempt's number
 * @param started when the present attempt's agent began, if it did
 * @param ended when it reached its final state; null exactly while it is in none
 * @param failure why it failed, if it did
 * @param cancelledBy who cancelled it, if that was done and is known
 * @param diskBytes what its directory took when it ended; null until that was measured
 * @param retry how the present attempt differs from the first one
 */
record JobRecord(
    String volume,
    JobRequest request,
    QueueOptions options,
    JobState state,
    int attempt,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Failure failure,
    @Nullable Canceller cancelledBy,
    @Nullable Long diskBytes,
    Retry retry) {

  /** A job that was submitted just now. */
  static JobRecord queued(String volume, JobRequest request, QueueOptions options) {
    return new JobRecord(
        volume, request, options, JobState.QUEUED, 1, null, null, null, null, null, Retry.NONE);
  }

  String id() {
    return request.id();
  }

  JobRecord with(QueueOptions others) {
    return new JobRecord(
        volume,
        request,
        others,
        state,
        attempt,
        started,
        ended,
        failure,
        cancelledBy,
        diskBytes,
        retry);
  }

  /**
   * Queued for another attempt.
   *
   * @param notBefore when it may start at the earliest, or null for at once
   * @param why why the last one failed, where nobody asked for this one
   */
  JobRecord again(Change change, @Nullable Instant notBefore, @Nullable String why) {
    Need need = options.need();
    QueueOptions asked =
        change instanceof Change.ExecutorMemory more && need != null
            ? options.withNeed(new Need(need.cores(), more.mb()))
            : options;
    return new JobRecord(
        volume,
        request,
        asked.withHeld(false),
        JobState.QUEUED,
        attempt + 1,
        null,
        null,
        null,
        null,
        null,
        retry.next(change, notBefore, why));
  }

  /** Its picture, without what only its event stream tells. */
  JobSnapshot snapshot() {
    return JobReducer.recorded(this);
  }
}
