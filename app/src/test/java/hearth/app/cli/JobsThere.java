package hearth.app.cli;

import hearth.cluster.queue.JobEdit;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.queue.QueuePlace;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Jobs as a test wants to find them. */
final class JobsThere {
  static final Instant SUBMITTED = Instant.parse("2026-11-21T14:00:00Z");

  private JobsThere() {}

  static JobSnapshot running(String id, double fraction) {
    return job(id, JobState.RUNNING, QueueOptions.USUAL)
        .progress(new JobEvent.Progress(SUBMITTED, "Counting", 1, 2, 3, 16, 2, fraction))
        .done();
  }

  static JobSnapshot ended(String id, JobState state) {
    Failure failure =
        Failure.of(FailureCause.BAD_INPUT, "In \"a.fq\" a record is cut.", "Get it again.");
    return ended(id, state, failure);
  }

  static JobSnapshot ended(String id, JobState state, Failure failure) {
    return job(id, state, QueueOptions.USUAL)
        .failure(state == JobState.FAILED ? failure : null)
        .done();
  }

  /** One of another type that has ended. */
  static JobSnapshot ended(String id, JobState state, String type) {
    return new JobSnapshot(request(id, type), state, QueueOptions.USUAL)
        .edit()
        .ran(SUBMITTED.plusSeconds(2), SUBMITTED.plusSeconds(127))
        .done();
  }

  /** Number {@code place} of the queue; 0 for one that is held. */
  static JobSnapshot queued(String id, int order, int place, Priority priority) {
    QueueOptions options = new QueueOptions(priority, null, place == 0, null, null);
    Integer number = place == 0 ? null : (Integer) place;
    String reason =
        place == 0
            ? "Is held back. Release it to let it run."
            : "Is number %d in the queue. Misses 3 cores and 1000 MB of memory, held by someone since 14:00. Wait, or add a worker."
                .formatted(place);
    return job(id, JobState.QUEUED, options)
        .waits(reason, new QueuePlace(order, number, null))
        .done();
  }

  private static JobEdit job(String id, JobState state, QueueOptions options) {
    return new JobSnapshot(request(id), state, options)
        .edit()
        .ran(
            state == JobState.QUEUED ? null : SUBMITTED.plusSeconds(2),
            state.isFinal() ? SUBMITTED.plusSeconds(127) : null);
  }

  private static JobRequest request(String id) {
    return request(id, "kmer-spectrum");
  }

  private static JobRequest request(String id, String type) {
    return new JobRequest(
        JobRequest.SCHEMA,
        id,
        type,
        1,
        Map.of("k", "21"),
        List.of(new JobInput("/data/reads.fq.gz", "reads.fq.gz", 2_000_000)),
        "default",
        SUBMITTED,
        Map.of("hearth", "test"));
  }
}
