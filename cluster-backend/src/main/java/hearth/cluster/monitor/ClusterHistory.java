package hearth.cluster.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was before this moment.
 *
 * @param nodes what each node used in the last five minutes, by its name
 * @param events what happened, oldest first, at most {@link ClusterTimeline#MOST}
 */
public record ClusterHistory(Map<String, NodeHistory> nodes, List<ClusterEvent> events) {

  public static final ClusterHistory EMPTY = new ClusterHistory(Map.of(), List.of());

  public ClusterHistory {
    nodes = Map.copyOf(nodes);
    events = List.copyOf(events);
  }

  /** This past with events of other sources, each in its place by its time. */
  public ClusterHistory with(List<ClusterEvent> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<ClusterEvent> all = new ArrayList<>(events);
    all.addAll(more);
    all.sort(Comparator.comparing(ClusterEvent::at));
    int surplus = Math.max(0, all.size() - ClusterTimeline.MOST);
    return new ClusterHistory(nodes, all.subList(surplus, all.size()));
  }

  /** A node's use, empty when it was never measured. */
  public NodeHistory of(String node) {
    return nodes.getOrDefault(node, NodeHistory.EMPTY);
  }
}
