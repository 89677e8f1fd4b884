package hearth.app.fakes;

import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A cluster that a test leads through its life. */
public final class FakeClusterService implements ClusterService {
  public final List<String> calls = new ArrayList<>();
  public final Map<String, String> logs = new HashMap<>();
  private final List<Consumer<ClusterSnapshot>> listeners = new CopyOnWriteArrayList<>();
  private volatile ClusterSnapshot now;

  /** What the next changes of workers end with. */
  public CompletableFuture<ClusterSnapshot> scaling = new CompletableFuture<>();

  private CompletableFuture<ClusterSnapshot> starting = new CompletableFuture<>();
  private CompletableFuture<ClusterSnapshot> stopping = new CompletableFuture<>();

  public FakeClusterService(ClusterSnapshot first) {
    now = first;
  }

  /** Tells every subscriber. */
  public void show(ClusterSnapshot next) {
    now = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  public void started(ClusterSnapshot running) {
    show(running);
    starting.complete(running);
  }

  public void startFails(Problem problem) {
    starting.completeExceptionally(new ClusterException(problem));
  }

  public void startBreaks(RuntimeException unexpected) {
    starting.completeExceptionally(unexpected);
  }

  public void stopped(ClusterSnapshot stopped) {
    show(stopped);
    stopping.complete(stopped);
  }

  public int subscribers() {
    return listeners.size();
  }

  @Override
  public ClusterSnapshot snapshot() {
    return now;
  }

  @Override
  public Subscription subscribe(Consumer<ClusterSnapshot> listener) {
    listeners.add(listener);
    listener.accept(now);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletableFuture<ClusterSnapshot> start(Profile wanted) {
    calls.add("start " + wanted.workers());
    starting = new CompletableFuture<>();
    return starting;
  }

  @Override
  public CompletableFuture<ClusterSnapshot> stop() {
    calls.add("stop");
    stopping = new CompletableFuture<>();
    return stopping;
  }

  @Override
  public CompletableFuture<ClusterSnapshot> adopt(Profile wanted) {
    calls.add("adopt " + wanted.workers());
    return CompletableFuture.completedFuture(now);
  }

  @Override
  public CompletableFuture<Void> killWorker(String workerName) {
    calls.add("kill " + workerName);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ClusterSnapshot> scale(int workers) {
    calls.add("scale " + workers);
    return scaling;
  }

  @Override
  public CompletableFuture<ClusterSnapshot> removeWorker(String workerName) {
    calls.add("remove " + workerName);
    return scaling;
  }

  @Override
  public CompletableFuture<ClusterSnapshot> restartWorker(String workerName) {
    calls.add("restart " + workerName);
    return scaling;
  }

  @Override
  public void report(JobNews news) {
    throw new UnsupportedOperationException("no job service tells it");
  }

  @Override
  public InputStream log(String nodeName, long offset) throws IOException {
    String log = logs.get(nodeName);
    if (log == null) {
      throw new IOException("no log of " + nodeName);
    }
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(offset, bytes.length);
    return new ByteArrayInputStream(bytes, from, bytes.length - from);
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
