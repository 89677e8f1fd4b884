package hearth.app.cli;

import hearth.cluster.forecast.TimeRange;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A job at one moment, as the {@code --json} of {@code hearth jobs} and of {@code hearth submit}
 * writes it. Times are ISO 8601 in UTC. What is not known, or does not apply, is null.
 *
 * @param id the job
 * @param type its type
 * @param state {@code queued}, {@code launching}, {@code waiting}, {@code running}, {@code
 *     finished}, {@code failed} or {@code cancelled}
 * @param priority {@code low}, {@code normal}, {@code high} or {@code critical}
 * @param place 1 for the next one of the queue; null also for one that is held
 * @param held whether it waits until it is released
 * @param after the id of the job that must finish before
 * @param batch what jobs share that were submitted together
 * @param cores cores that it gets at most; null for the whole cluster
 * @param memoryMb memory on each worker, in MiB; null for the whole cluster
 * @param waitingReason why it waits, in words
 * @param progress how far it is
 * @param cluster the cluster that it was submitted to
 * @param attempt the number of its present or last attempt
 * @param parameters every parameter's value
 * @param inputs its files: name, size in bytes, and the path as executors see it
 * @param submitted when
 * @param started when its present or last attempt began
 * @param ended when it ended
 * @param seconds from {@code started} to {@code ended}
 * @param failure why it failed
 * @param cancelledBy who cancelled it: by what {@code means}, and as which {@code user}
 * @param diskBytes what its directory took when it ended
 * @param remaining the seconds that it still takes in four cases of five, while it runs
 */
record JobDocument(
    String id,
    String type,
    String state,
    String priority,
    @Nullable Integer place,
    boolean held,
    @Nullable String after,
    @Nullable String batch,
    @Nullable Integer cores,
    @Nullable Integer memoryMb,
    @Nullable String waitingReason,
    JobEvent.@Nullable Progress progress,
    String cluster,
    int attempt,
    Map<String, String> parameters,
    List<JobInput> inputs,
    Instant submitted,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Double seconds,
    @Nullable Failure failure,
    @Nullable Canceller cancelledBy,
    @Nullable Long diskBytes,
    @Nullable Seconds remaining) {

  /** From, to. */
  record Seconds(double low, double high) {}

  static JobDocument of(JobSnapshot job) {
    Instant now = Instant.now();
    QueueOptions options = job.options();
    Need need = options.need();
    return new JobDocument(
        job.id(),
        job.request().type(),
        word(job.state()),
        word(options.priority()),
        job.place(),
        options.held(),
        options.after(),
        options.batch(),
        need == null ? null : need.cores(),
        need == null ? null : need.executorMemoryMb(),
        job.waitingReason(),
        job.progress(),
        job.request().profile(),
        job.attempt(),
        new TreeMap<>(job.request().parameters()),
        job.request().inputs(),
        job.request().submitted(),
        job.started(),
        job.ended(),
        seconds(job),
        job.failure(),
        job.cancelledBy(),
        job.diskBytes(),
        job.remaining(now).map(JobDocument::seconds).orElse(null));
  }

  private static Seconds seconds(TimeRange range) {
    return new Seconds(range.low().toMillis() / 1000.0, range.high().toMillis() / 1000.0);
  }

  /** A constant as documents have it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** How long a job took that has ended. */
  static @Nullable Double seconds(JobSnapshot job) {
    return job.started() == null || job.ended() == null
        ? null
        : Duration.between(job.started(), job.ended()).toMillis() / 1000.0;
  }
}
