package hearth.cluster.engine.standalone;

import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/**
 * The ports of a node.
 *
 * @param rpc where Spark's processes speak to it
 * @param web where its page is
 */
public record NodePorts(int rpc, int web) {

  /** The ports by name; a missing one is 0, where nobody answers. */
  public static NodePorts of(Map<String, Integer> ports) {
    return new NodePorts(ports.getOrDefault(Node.RPC, 0), ports.getOrDefault(Node.WEB, 0));
  }

  /** The ports of the master that a profile fixes, by name; the others are any free ones. */
  public static Map<String, Integer> ofMaster(Profile profile) {
    Map<String, Integer> fixed = new HashMap<>();
    Integer rpc = profile.masterPort();
    Integer web = profile.masterWebPort();
    if (rpc != null) {
      fixed.put(Node.RPC, rpc);
    }
    if (web != null) {
      fixed.put(Node.WEB, web);
    }
    return fixed;
  }

  public Map<String, Integer> asMap() {
    return Map.of(Node.RPC, rpc, Node.WEB, web);
  }
}
