package hearth.app.fakes;

import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueControl;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.JobInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A queue that notes what it is told, and has the past that a test gives it. */
public final class FakeQueue implements QueueControl {
  public final List<String> calls = new ArrayList<>();
  public final List<HistoryFilter> asked = new ArrayList<>();

  /** Newest first. */
  public final List<JobSnapshot> past = new ArrayList<>();

  /** What the next change fails with, or null. */
  public @Nullable RuntimeException failure;

  @Override
  public CompletableFuture<Void> hold(String jobId) {
    return noted("hold " + jobId);
  }

  @Override
  public CompletableFuture<Void> release(String jobId) {
    return noted("release " + jobId);
  }

  @Override
  public CompletableFuture<Void> prioritise(String jobId, Priority priority) {
    return noted("prioritise " + jobId + " " + priority);
  }

  @Override
  public CompletableFuture<Void> move(String jobId, @Nullable String before) {
    return noted("move " + jobId + " before " + before);
  }

  private CompletableFuture<Void> noted(String call) {
    calls.add(call);
    return failure == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(failure);
  }

  @Override
  public List<JobSnapshot> history(HistoryFilter filter) {
    asked.add(filter);
    return past.stream()
        .filter(job -> filter.states().isEmpty() || filter.states().contains(job.state()))
        .filter(job -> filter.type().map(job.request().type()::equals).orElse(true))
        .filter(job -> filter.text().map(text -> words(job).contains(text)).orElse(true))
        .filter(job -> filter.since().map(t -> !job.request().submitted().isBefore(t)).orElse(true))
        .skip(filter.offset())
        .limit(filter.limit())
        .toList();
  }

  private static String words(JobSnapshot job) {
    return job.request().inputs().stream()
        .map(JobInput::name)
        .collect(Collectors.joining(" ", job.id() + " ", ""))
        .toLowerCase(Locale.ROOT);
  }
}
