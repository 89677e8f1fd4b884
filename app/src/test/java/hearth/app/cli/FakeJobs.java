package hearth.app.cli;

import hearth.app.fakes.FakePast;
import hearth.app.fakes.FakeQueue;
import hearth.cluster.Subscription;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.PartitionPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Jobs that end as the test says, as soon as somebody follows them. */
final class FakeJobs implements JobService {
  final FakeQueue queue = new FakeQueue();
  final FakePast past = new FakePast();

  /** Jobs that are there before any is submitted. */
  final List<JobSnapshot> there = new ArrayList<>();

  final Map<String, String> logs = new HashMap<>();

  /** What is known of the input of every job. */
  List<JobDetails.Input> inputs = List.of();

  final List<JobDraft> submitted = new ArrayList<>();
  final List<DraftProblem> problems = new ArrayList<>();
  final List<String> retried = new ArrayList<>();
  final List<String> cancelled = new ArrayList<>();
  JobState end = JobState.FINISHED;

  /** What a job is right after it was submitted. */
  JobState begin = JobState.LAUNCHING;

  @Nullable Failure failure;

  /** What every job takes on disk; null while nobody knows. */
  @Nullable DiskOutlook disk;

  /** What jobs of these files take in place of that. */
  final Map<List<Path>, DiskOutlook> disks = new HashMap<>();

  /** Called when a job is followed, before it ends. */
  Runnable whileRunning = () -> {};

  private final FakeCluster cluster;

  FakeJobs(FakeCluster cluster) {
    this.cluster = cluster;
  }

  List<JobRequest> requests() {
    List<JobRequest> requests = new ArrayList<>();
    for (int n = submitted.size(); n > 0; n--) {
      requests.add(request(n));
    }
    return requests;
  }

  private JobRequest request(int number) {
    JobDraft draft = submitted.get(number - 1);
    Map<String, String> parameters =
        BuiltInJobs.find(draft.type()).orElseThrow().withDefaults(draft.parameters());
    return new JobRequest(
        JobRequest.SCHEMA,
        "job-" + number,
        draft.type(),
        1,
        parameters,
        draft.inputs().stream()
            .map(path -> new JobInput(path.toString(), path.getFileName().toString(), 1))
            .toList(),
        "default",
        Instant.EPOCH,
        Map.of());
  }

  private JobSnapshot snapshot(int number, JobState state) {
    return new JobSnapshot(request(number), state, QueueOptions.USUAL)
        .edit()
        .failure(state == JobState.FAILED ? failure : null)
        .ran(Instant.EPOCH, state.isFinal() ? Instant.EPOCH.plusMillis(12_500) : null)
        .done();
  }

  @Override
  public List<JobDescriptor> catalogue() {
    return BuiltInJobs.all();
  }

  @Override
  public Optional<PartitionPlan> partitions(JobDraft draft) {
    return Optional.empty();
  }

  @Override
  public CompletableFuture<Optional<DiskOutlook>> disk(JobDraft draft) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(disks.getOrDefault(draft.inputs(), disk)));
  }

  @Override
  public List<DraftProblem> check(JobDraft draft) {
    return problems;
  }

  @Override
  public CompletableFuture<Void> makeReady() {
    cluster.calls.add("make ready");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<JobSnapshot> submit(JobDraft draft) {
    cluster.calls.add("submit " + draft.type());
    submitted.add(draft);
    return CompletableFuture.completedFuture(snapshot(submitted.size(), begin));
  }

  @Override
  public CompletableFuture<Void> cancel(String jobId, Canceller.Means means) {
    cluster.calls.add("cancel " + jobId + " " + means);
    cancelled.add(jobId);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public FakeQueue queue() {
    return queue;
  }

  @Override
  public CompletableFuture<JobSnapshot> retry(String jobId, @Nullable Change change) {
    cluster.calls.add("retry " + jobId);
    retried.add(jobId + " " + change);
    return CompletableFuture.completedFuture(job(jobId).orElseThrow());
  }

  @Override
  public FakePast past() {
    return past;
  }

  @Override
  public List<JobSnapshot> jobs() {
    return List.copyOf(there);
  }

  @Override
  public Optional<JobSnapshot> job(String jobId) {
    return there.stream().filter(job -> job.id().equals(jobId)).findFirst();
  }

  @Override
  public Subscription subscribe(Consumer<List<JobSnapshot>> listener) {
    if (submitted.isEmpty()) {
      listener.accept(List.copyOf(there));
      whileRunning.run();
      listener.accept(List.copyOf(there));
      return () -> {};
    }
    int latest = submitted.size();
    listener.accept(List.of(snapshot(latest, JobState.RUNNING)));
    whileRunning.run();
    JobState last = cancelled.contains("job-" + latest) ? JobState.CANCELLED : end;
    listener.accept(List.of(snapshot(latest, last)));
    return () -> {};
  }

  @Override
  public CompletableFuture<Void> recover() {
    cluster.calls.add("recover");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public InputStream log(String jobId, long offset) throws IOException {
    String log = logs.get(jobId);
    if (log == null) {
      throw new IOException("There is no log of %s yet.".formatted(jobId));
    }
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
  }

  @Override
  public JobDetails details(String jobId) {
    return new JobDetails(List.of(), List.of(), inputs);
  }

  @Override
  public void close() {}
}
