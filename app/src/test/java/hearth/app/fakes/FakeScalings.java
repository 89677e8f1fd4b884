package hearth.app.fakes;

import hearth.cluster.Subscription;
import hearth.cluster.scaling.ScalingDraft;
import hearth.cluster.scaling.ScalingSnapshot;
import hearth.cluster.scaling.Scalings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Scaling experiments as a test says. */
public final class FakeScalings implements Scalings {
  public final List<ScalingDraft> started = new CopyOnWriteArrayList<>();
  public final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Consumer<List<ScalingSnapshot>>> listeners = new CopyOnWriteArrayList<>();

  /** Newest first. */
  private volatile List<ScalingSnapshot> all = List.of();

  /** What a start brings. */
  public volatile ScalingSnapshot next = ScalingSamples.done();

  /** What the next start fails with, or null. */
  public volatile @Nullable RuntimeException failure;

  /** Delivers others. */
  public void show(ScalingSnapshot... others) {
    all = List.of(others);
    listeners.forEach(listener -> listener.accept(all));
  }

  @Override
  public CompletableFuture<ScalingSnapshot> start(ScalingDraft draft) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    started.add(draft);
    show(next);
    return CompletableFuture.completedFuture(next);
  }

  @Override
  public CompletableFuture<Void> cancel(String id) {
    calls.add("cancel " + id);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> delete(String id) {
    calls.add("delete " + id);
    show();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<ScalingSnapshot> all() {
    return all;
  }

  @Override
  public Subscription subscribe(Consumer<List<ScalingSnapshot>> listener) {
    listeners.add(listener);
    listener.accept(all);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {}
}
