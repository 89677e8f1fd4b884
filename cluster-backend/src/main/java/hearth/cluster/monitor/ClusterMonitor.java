package hearth.cluster.monitor;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Instant at = clock.instant();
    List<Node> nodes = engine.observe(cluster);
    Map<String, NodeUsage> usage = new HashMap<>();
    @Nullable MasterState master = null;
    for (Node node : nodes) {
      if (!node.alive()) {
        continue;
      }
      if (node.role() == Node.Role.MASTER) {
        master = ask(node);
      }
      try {
        usage.put(node.name(), engine.usage(node));
      } catch (EngineException e) {
        LOG.debug("{} ended while it was measured", node.name(), e);
      }
    }
    return new Observation(at, nodes, usage, master);
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
