package hearth.cluster.monitor;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a cluster at one moment.
 *
 * @param at when looking began
 * @param nodes every node the engine shows, dead ones too
 * @param usage what alive nodes use, by name; a node that ended meanwhile has none
 * @param master what the master says, or null when there is none or it does not answer
 */
public record Observation(
    Instant at, List<Node> nodes, Map<String, NodeUsage> usage, @Nullable MasterState master) {
  public Observation {
    nodes = List.copyOf(nodes);
    usage = Map.copyOf(usage);
  }

  /** The master's node, if its process is alive. */
  public Optional<Node> aliveMaster() {
    return nodes.stream()
        .filter(node -> node.role() == Node.Role.MASTER && node.alive())
        .findFirst();
  }

  /** Whether any process of the cluster is alive. */
  public boolean anyAlive() {
    return nodes.stream().anyMatch(Node::alive);
  }
}
