package hearth.cluster.engine.docker;

import java.util.HashMap;
import java.util.Map;

/**
 * The labels by which Hearth finds again what it made.
 *
 * @param home the mark of the Hearth home, see {@link Names}
 * @param more further labels on everything, such as a test's own
 */
record Labels(String home, Map<String, String> more) {

  static final String HOME = "hearth.home";
  static final String CLUSTER = "hearth.cluster";
  static final String ROLE = "hearth.role";
  static final String NAME = "hearth.name";
  static final String RPC_PORT = "hearth.port.rpc";
  static final String WEB_PORT = "hearth.port.web";

  /** Which recovery files are a master's own; a master that takes over has the same. */
  static final String RECOVERY = "hearth.recovery";

  static final String JOB = "hearth.job";
  static final String ATTEMPT = "hearth.attempt";

  Labels {
    more = Map.copyOf(more);
  }

  /** What everything of this home carries. */
  Map<String, String> ofHome() {
    Map<String, String> labels = new HashMap<>(more);
    labels.put(HOME, home);
    return labels;
  }

  /** What everything of a cluster carries. */
  Map<String, String> ofCluster(String cluster) {
    Map<String, String> labels = ofHome();
    labels.put(CLUSTER, cluster);
    return labels;
  }

  /** What a container of a cluster carries. */
  Map<String, String> ofContainer(String cluster, Role role, String name) {
    Map<String, String> labels = ofCluster(cluster);
    labels.put(ROLE, role.label());
    labels.put(NAME, name);
    return labels;
  }
}
