package hearth.cluster.queue;

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
 */
record JobRecord(
    String volume,
    JobRequest request,
    QueueOptions options,
    JobState state,
    int attempt,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Failure failure) {

  /** A job that was submitted just now. */
  static JobRecord queued(String volume, JobRequest request, QueueOptions options) {
    return new JobRecord(volume, request, options, JobState.QUEUED, 1, null, null, null);
  }

  String id() {
    return request.id();
  }

  JobRecord with(QueueOptions others) {
    return new JobRecord(volume, request, others, state, attempt, started, ended, failure);
  }

  /** Its picture, without what only its event stream tells. */
  JobSnapshot snapshot() {
    return JobReducer.recorded(this);
  }
}
