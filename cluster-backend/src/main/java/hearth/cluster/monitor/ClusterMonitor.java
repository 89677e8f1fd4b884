package hearth.cluster.monitor;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a cluster through its engine and its master. Blocks while it looks. */
public final class ClusterMonitor {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterMonitor.class);

  /** A busy master may miss an answer; its last one stands in for so long. */
  private static final Duration STALE = Duration.ofSeconds(5);

  private final ClusterEngine engine;
  private final MasterView masterView;
  private final Clock clock;
  private volatile @Nullable Answer lastAnswer;

  public ClusterMonitor(ClusterEngine engine, MasterView masterView, Clock clock) {
    this.engine = engine;
    this.masterView = masterView;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @throws EngineException when the engine cannot look
   */
  public Observation observe(String cluster) throws EngineException {
    return observe(cluster, true);
  }

  /**
   * Looks once without measuring what the nodes use: a first measurement may take two seconds.
   *
   * @throws EngineException when the engine cannot look
   */
  public Observation glance(String cluster) throws EngineException {
    return observe(cluster, false);
  }

  private Observation observe(String cluster, boolean measured) throws EngineException {
    Instant at = clock.instant();
    List<Node> nodes = engine.observe(cluster);
    Map<String, NodeUsage> usage = new ConcurrentHashMap<>();
    @Nullable MasterState master = null;
    // Side by side: the first reading of a node may take a second.
    try (ExecutorService readings = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Node node : nodes) {
        if (measured && node.alive()) {
          Future<?> unused = readings.submit(() -> measure(node, usage));
        }
      }
      for (Node node : nodes) {
        if (node.alive() && node.role() == Node.Role.MASTER) {
          master = ask(node);
        }
      }
    }
    return new Observation(at, nodes, usage, master);
  }

  private void measure(Node node, Map<String, NodeUsage> usage) {
    try {
      usage.put(node.name(), engine.usage(node));
    } catch (EngineException e) {
      LOG.debug("{} ended while it was measured", node.name(), e);
    }
  }

  private @Nullable MasterState ask(Node master) {
    try {
      MasterState state = masterView.read(master);
      lastAnswer = new Answer(master.handle(), clock.instant(), state);
      return state;
    } catch (IOException e) {
      LOG.debug("The master does not answer", e);
      Answer last = lastAnswer;
      return last != null && last.standsInFor(master, clock.instant()) ? last.state() : null;
    }
  }

  private record Answer(String handle, Instant at, MasterState state) {
    boolean standsInFor(Node master, Instant now) {
      return handle.equals(master.handle()) && Duration.between(at, now).compareTo(STALE) < 0;
    }
  }
}
