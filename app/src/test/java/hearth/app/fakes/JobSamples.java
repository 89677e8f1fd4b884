package hearth.app.fakes;

import hearth.cluster.forecast.DiskForecast;
import hearth.cluster.forecast.DiskRange;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.queue.QueuePlace;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.cluster.results.StageFigures;
import hearth.cluster.schedule.Holder;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.cluster.schedule.Share;
import hearth.cluster.schedule.WaitReason;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs as the queue shows them. */
public final class JobSamples {
  private JobSamples() {}

  public static JobRequest request(String id, String type, Map<String, String> parameters) {
    String name = type.equals("codon-usage") ? "lambda_cds.fa" : "reads_30x.fq.gz";
    return new JobRequest(
        JobRequest.SCHEMA,
        id,
        type,
        1,
        parameters,
        List.of(new JobInput("/data/" + name, name, 64 * Samples.MIB)),
        "default",
        Samples.NOW.minusSeconds(95),
        Map.of("hearth", "0.1.0"));
  }

  public static JobRequest spectrumRequest(String id) {
    return request(id, "kmer-spectrum", Map.of("k", "21", "canonical", "true", "top", "100"));
  }

  public static JobRequest codonRequest(String id) {
    return request(id, "codon-usage", Map.of("code", "11"));
  }

  public static JobSnapshot job(JobRequest request, JobState state) {
    return job(request, state, null);
  }

  public static JobSnapshot running(JobRequest request, double fraction) {
    return running(request, fraction, 1);
  }

  /** One of which so many stages have ended. */
  public static JobSnapshot running(JobRequest request, double fraction, int stages) {
    int done = (int) Math.round(16 * fraction);
    return job(request, JobState.RUNNING)
        .edit()
        .progress(
            new JobEvent.Progress(
                Samples.NOW, "Counting k-mers", stages, stages + 1, done, 16, 4, fraction))
        .done();
  }

  /** A job that misses a core. */
  public static JobSnapshot waiting(String id, Priority priority, int order) {
    WaitReason missing = new WaitReason.Missing(1, 512, List.of(), false);
    return queued(
        spectrumRequest(id),
        new QueueOptions(priority, new Need(2, 1024), false, null, null),
        new QueuePlace(order, order, missing),
        "Is number %d in the queue. Misses 1 core.".formatted(order));
  }

  /** A job that misses what another one holds. */
  public static JobSnapshot waitingFor(String id, String holder) {
    Holder other =
        new Holder(
            holder, Samples.NOW.minusSeconds(600), Map.of("worker-1", new Share(2, 1024)), false);
    return queued(
        spectrumRequest(id),
        new QueueOptions(Priority.NORMAL, new Need(2, 1024), false, null, null),
        new QueuePlace(1, 1, new WaitReason.Missing(1, 512, List.of(other), false)),
        "Is number 1 in the queue. Misses 1 core.");
  }

  /** A job that asks for more than there is. */
  public static JobSnapshot tooLarge(String id, int order) {
    Need need = new Need(64, 1024);
    return queued(
        spectrumRequest(id),
        new QueueOptions(Priority.CRITICAL, need, false, null, null),
        new QueuePlace(order, order, new WaitReason.TooLarge(need, 4, 2048)),
        "Asks for 64 cores.");
  }

  /** What the directory of a finished job tells. */
  public static JobDetails details() {
    Instant begin = Samples.NOW.minusSeconds(93);
    StageFigures stage =
        new StageFigures(
            "Counting k-mers",
            6,
            begin,
            begin.plusSeconds(12),
            null,
            Map.of(
                "shuffle.write.bytesWritten",
                2_064_750L,
                "executorCpuTime",
                9_000_000_000L,
                "input.bytesRead",
                5_111_767L));
    return new JobDetails(
        List.of(
            new JobDetails.Run(
                1,
                null,
                "app-20261122101034-0000",
                begin,
                begin.plusSeconds(23),
                JobState.FINISHED,
                null,
                Map.of("recordsRead", 12934.0, "bytesRead", 5111767.0, "peakHeapBytes", 7.1e7),
                List.of(stage))),
        List.of(new ResultEntry("driver.log", 2048), new ResultEntry("histogram.tsv", 1024)),
        List.of(input("4f8c2d19e7b0", JobDetails.InputState.CHANGED)));
  }

  /** The input of a job, of which the checksum begins so. */
  public static JobDetails.Input input(String begin, JobDetails.InputState state) {
    String sha256 = begin + "0".repeat(64 - begin.length());
    return new JobDetails.Input("reads_30x.fq.gz", 64 * Samples.MIB, sha256, state);
  }

  /** A job that a person holds back. */
  public static JobSnapshot held(String id, int order) {
    return queued(
        spectrumRequest(id),
        new QueueOptions(Priority.NORMAL, null, true, null, null),
        new QueuePlace(order, null, new WaitReason.Held()),
        "Is held back. Release it to let it run.");
  }

  public static JobSnapshot queued(
      JobRequest request, QueueOptions options, QueuePlace place, String reason) {
    return new JobSnapshot(request, JobState.QUEUED, options).edit().waits(reason, place).done();
  }

  /** The job with Spark's page of it. */
  public static JobSnapshot withPage(JobSnapshot job, String url) {
    return job.edit().page(url).done();
  }

  /** A job that this user cancelled in the window. */
  public static JobSnapshot cancelled(JobRequest request, String user) {
    Canceller by = new Canceller(Canceller.Means.WINDOW, user);
    return job(request, JobState.CANCELLED).edit().cancelledBy(by).done();
  }

  /** More than the disk has. */
  public static DiskOutlook shortOfDisk() {
    return onDisk(700 * Samples.MIB);
  }

  /** Less than the disk has. */
  public static DiskOutlook roomOnDisk() {
    return onDisk(7000 * Samples.MIB);
  }

  /** A job that takes at most 1.2 GB, and so much that is free, in bytes. */
  public static DiskOutlook onDisk(long free) {
    DiskForecast learned =
        new DiskForecast(
            new DiskRange(800 * Samples.MIB, 1200 * Samples.MIB),
            new DiskRange(2 * Samples.MIB, 3 * Samples.MIB),
            true);
    return new DiskOutlook(
        learned,
        List.of(
            new DiskOutlook.Disk(
                Path.of("/home/ada/.local/share/hearth/results"), 1203 * Samples.MIB, free)));
  }

  public static JobSnapshot failed(JobRequest request, Failure failure) {
    return job(request, JobState.FAILED, failure);
  }

  private static JobSnapshot job(JobRequest request, JobState state, @Nullable Failure failure) {
    boolean begun = state != JobState.QUEUED;
    return new JobSnapshot(request, state, QueueOptions.USUAL)
        .edit()
        .failure(failure)
        .ran(
            begun ? Samples.NOW.minus(Duration.ofSeconds(93)) : null,
            state.isFinal() ? Samples.NOW.minus(Duration.ofSeconds(70)) : null)
        .disk(state.isFinal() ? (Long) (3 * Samples.MIB) : null)
        .done();
  }
}
