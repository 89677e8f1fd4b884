package hearth.app.fakes;

import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.forecast.TimeRange;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.sequence.PartitionPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job service that a test leads. */
public final class FakeJobService implements JobService {
  public final List<String> calls = new ArrayList<>();
  public final FakeQueue queue = new FakeQueue();
  public final FakePast past = new FakePast();
  public final List<JobDraft> submitted = new ArrayList<>();
  public final Map<String, JobDetails> details = new HashMap<>();
  public final Map<String, String> logs = new HashMap<>();
  public JobCatalogue catalogue = JobCatalogue.of(BuiltInJobs.all());
  public List<DraftProblem> problems = List.of();
  public @Nullable PartitionPlan partitions;
  public @Nullable TimeRange forecast;
  public @Nullable DiskOutlook disk;

  /** Why nothing can be foretold; null while it can. */
  public @Nullable RuntimeException unforetold;

  private final List<Consumer<List<JobSnapshot>>> listeners = new CopyOnWriteArrayList<>();
  private volatile List<JobSnapshot> now = List.of();
  private CompletableFuture<JobSnapshot> submitting = new CompletableFuture<>();

  /** Tells every subscriber. */
  public void show(JobSnapshot... jobs) {
    now = List.of(jobs);
    queue.past.removeIf(job -> now.stream().anyMatch(other -> other.id().equals(job.id())));
    now.stream().filter(job -> job.state().isFinal()).forEach(queue.past::add);
    listeners.forEach(listener -> listener.accept(now));
  }

  /** The submission has worked. */
  public void launched(JobSnapshot job) {
    submitting.complete(job);
  }

  public void rejects(DraftProblem... found) {
    submitting.completeExceptionally(new JobRejected(List.of(found)));
  }

  public int subscribers() {
    return listeners.size();
  }

  @Override
  public List<JobDescriptor> catalogue() {
    return catalogue.all();
  }

  @Override
  public JobCatalogue ownJobs() {
    return catalogue;
  }

  @Override
  public Optional<PartitionPlan> partitions(JobDraft draft) {
    return Optional.ofNullable(partitions);
  }

  @Override
  public CompletableFuture<Optional<TimeRange>> forecast(JobDraft draft) {
    return foretold(forecast);
  }

  @Override
  public CompletableFuture<Optional<DiskOutlook>> disk(JobDraft draft) {
    return foretold(disk);
  }

  private <T> CompletableFuture<Optional<T>> foretold(@Nullable T known) {
    return unforetold == null
        ? CompletableFuture.completedFuture(Optional.ofNullable(known))
        : CompletableFuture.failedFuture(unforetold);
  }

  @Override
  public List<DraftProblem> check(JobDraft draft) {
    calls.add("check " + draft.inputs().size());
    return problems;
  }

  @Override
  public CompletableFuture<Void> makeReady() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<JobSnapshot> submit(JobDraft draft) {
    calls.add("submit " + draft.type());
    submitted.add(draft);
    submitting = new CompletableFuture<>();
    return submitting;
  }

  @Override
  public CompletableFuture<Void> cancel(String jobId, Canceller.Means means) {
    calls.add("cancel " + jobId + " " + means);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public FakeQueue queue() {
    return queue;
  }

  @Override
  public CompletableFuture<JobSnapshot> retry(String jobId, @Nullable Change change) {
    calls.add("retry " + jobId + " " + change);
    return CompletableFuture.completedFuture(job(jobId).orElseThrow());
  }

  @Override
  public FakePast past() {
    return past;
  }

  @Override
  public List<JobSnapshot> jobs() {
    return now;
  }

  @Override
  public Optional<JobSnapshot> job(String jobId) {
    return now.stream().filter(job -> job.id().equals(jobId)).findFirst();
  }

  @Override
  public Subscription subscribe(Consumer<List<JobSnapshot>> listener) {
    listeners.add(listener);
    listener.accept(now);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletableFuture<Void> recover() {
    calls.add("recover");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public InputStream log(String jobId, long offset) throws IOException {
    String log = logs.get(jobId);
    if (log == null) {
      throw new IOException("no log of " + jobId);
    }
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(offset, bytes.length);
    return new ByteArrayInputStream(bytes, from, bytes.length - from);
  }

  @Override
  public JobDetails details(String jobId) {
    return details.getOrDefault(jobId, new JobDetails(List.of(), List.of(), List.of()));
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
