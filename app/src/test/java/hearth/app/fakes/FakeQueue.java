package hearth.app.fakes;

import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueControl;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A queue that notes what it is told, and has the past that a test gives it. */
public final class FakeQueue implements QueueControl {
  public final List<String> calls = new CopyOnWriteArrayList<>();
  public final List<HistoryFilter> asked = new CopyOnWriteArrayList<>();

  /** Newest first. */
  public final List<JobSnapshot> past = new CopyOnWriteArrayList<>();

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
  public CompletableFuture<Void> request(String jobId, @Nullable Need need) {
    return noted("request " + jobId + " " + need);
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
  public List<JobSnapshot> batch(String name) {
    return past.stream().filter(job -> name.equals(job.options().batch())).toList().reversed();
  }

  @Override
  public List<JobSnapshot> history(HistoryFilter filter) {
    asked.add(filter);
    return found(filter).skip(filter.offset()).limit(filter.limit()).toList();
  }

  @Override
  public int count(HistoryFilter filter) {
    return (int) found(filter).count();
  }

  private Stream<JobSnapshot> found(HistoryFilter filter) {
    return past.stream()
        .filter(job -> filter.states().isEmpty() || filter.states().contains(job.state()))
        .filter(job -> filter.type().map(job.request().type()::equals).orElse(true))
        .filter(job -> HistoryFilter.hasWords(job.request(), filter.text().orElse("")))
        .filter(
            job -> filter.since().map(t -> !job.request().submitted().isBefore(t)).orElse(true));
  }
}
