package hearth.cluster.queue;

import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes the queue in the store, and lets the loop decide again. */
final class StoredQueue implements QueueControl {

  private final LateStore store;
  private final JobLoop loop;
  private final Calls calls;
  private final Supplier<Profile> profile;

  StoredQueue(LateStore store, JobLoop loop, Calls calls, Supplier<Profile> profile) {
    this.store = store;
    this.loop = loop;
    this.calls = calls;
    this.profile = profile;
  }

  @Override
  public CompletableFuture<Void> hold(String jobId) {
    return change(jobId, () -> store.get().hold(jobId, true));
  }

  @Override
  public CompletableFuture<Void> release(String jobId) {
    return change(jobId, () -> store.get().hold(jobId, false));
  }

  @Override
  public CompletableFuture<Void> prioritise(String jobId, Priority priority) {
    return change(jobId, () -> store.get().prioritise(jobId, priority));
  }

  @Override
  public CompletableFuture<Void> request(String jobId, @Nullable Need need) {
    return change(jobId, () -> store.get().request(jobId, need));
  }

  @Override
  public CompletableFuture<Void> move(String jobId, @Nullable String before) {
    return change(jobId, () -> store.get().move(jobId, before));
  }

  private CompletableFuture<Void> change(String jobId, Callable<Boolean> change) {
    return calls.call(
        () -> {
          if (!change.call()) {
            throw new IllegalStateException(
                "%s does not wait in the queue: nothing was changed.".formatted(jobId));
          }
          loop.reschedule();
          return null;
        });
  }

  @Override
  public List<JobSnapshot> history(HistoryFilter filter) throws IOException {
    return store.get().history(Volumes.of(profile.get()), filter).stream()
        .map(JobRecord::snapshot)
        .toList();
  }

  @Override
  public List<JobSnapshot> batch(String name) throws IOException {
    return store.get().batch(name).stream().map(JobRecord::snapshot).toList();
  }

  @Override
  public int count(HistoryFilter filter) throws IOException {
    return store.get().count(Volumes.of(profile.get()), filter);
  }
}
