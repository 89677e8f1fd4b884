package hearth.app.cli;

import hearth.cluster.Subscription;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.JobNews;
import hearth.cluster.monitor.MasterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.monitor.WorkerSnapshot;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A cluster that is up or down at once, and remembers what it was asked. */
final class FakeCluster implements ClusterService {
  private static final long MIB = 1024 * 1024;

  final List<String> calls = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  @Nullable Problem startProblem;
  Phase phase = Phase.STOPPED;
  final Map<String, String> logs = new ConcurrentHashMap<>();
  Runnable whileStopping = () -> {};
  private Profile profile;

  FakeCluster(Profile profile) {
    this.profile = profile;
  }

  @Override
  public ClusterSnapshot snapshot() {
    boolean up = phase == Phase.RUNNING;
    List<WorkerSnapshot> workers = new ArrayList<>();
    for (int n = 1; up && n <= profile.workers(); n++) {
      workers.add(
          new WorkerSnapshot(
              "worker-" + n,
              NodeState.ALIVE,
              1,
              0,
              150 * MIB,
              1024 * MIB,
              854 * MIB,
              0,
              "http://127.0.0.1:808" + n,
              Instant.EPOCH,
              "10" + n));
    }
    MasterSnapshot master =
        new MasterSnapshot(
            NodeState.ALIVE,
            "spark://127.0.0.1:7077",
            "http://127.0.0.1:8080",
            120 * MIB,
            Instant.EPOCH,
            "100");
    return new ClusterSnapshot(
        Instant.EPOCH, profile, phase, List.of(), up ? master : null, workers, findings, null);
  }

  @Override
  public Subscription subscribe(Consumer<ClusterSnapshot> listener) {
    listener.accept(snapshot());
    return () -> {};
  }

  @Override
  public CompletableFuture<ClusterSnapshot> start(Profile wanted) {
    calls.add("start " + wanted.workers());
    if (startProblem != null) {
      return CompletableFuture.failedFuture(new ClusterException(startProblem));
    }
    profile = wanted;
    phase = Phase.RUNNING;
    return CompletableFuture.completedFuture(snapshot());
  }

  @Override
  public CompletableFuture<ClusterSnapshot> stop() {
    calls.add("stop");
    whileStopping.run();
    phase = Phase.STOPPED;
    return CompletableFuture.completedFuture(snapshot());
  }

  @Override
  public CompletableFuture<ClusterSnapshot> adopt(Profile wanted) {
    calls.add("adopt");
    return CompletableFuture.completedFuture(snapshot());
  }

  @Override
  public CompletableFuture<Void> killWorker(String workerName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<ClusterSnapshot> scale(int workers) {
    calls.add("scale " + workers);
    if (startProblem != null) {
      return CompletableFuture.failedFuture(new ClusterException(startProblem));
    }
    profile = profile.withWorkers(workers);
    return CompletableFuture.completedFuture(snapshot());
  }

  @Override
  public CompletableFuture<ClusterSnapshot> removeWorker(String workerName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<ClusterSnapshot> restartWorker(String workerName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void report(JobNews news) {
    throw new UnsupportedOperationException("no job service tells it");
  }

  @Override
  public InputStream log(String nodeName, long offset) {
    byte[] log = logs.getOrDefault(nodeName, "").getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(offset, log.length);
    return new ByteArrayInputStream(log, from, log.length - from);
  }

  @Override
  public void close() {}
}
