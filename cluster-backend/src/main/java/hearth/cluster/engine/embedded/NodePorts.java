package hearth.cluster.engine.embedded;

import hearth.cluster.engine.Node;
import java.util.Map;

/**
 * The ports of a node.
 *
 * @param rpc where Spark's processes speak to it
 * @param web where its page is
 */
record NodePorts(int rpc, int web) {

  /** The ports as they stand in a pid file; a missing one is 0, where nobody answers. */
  static NodePorts of(PidFile file) {
    return new NodePorts(
        file.ports().getOrDefault(Node.RPC, 0), file.ports().getOrDefault(Node.WEB, 0));
  }

  Map<String, Integer> asMap() {
    return Map.of(Node.RPC, rpc, Node.WEB, web);
  }
}
