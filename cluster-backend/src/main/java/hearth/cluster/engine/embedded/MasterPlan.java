package hearth.cluster.engine.embedded;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.MasterPage;
import hearth.cluster.engine.standalone.NodePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start a master.
 *
 * @param fixed ports that it must have, by name; others are any free ones
 */
record MasterPlan(
    ClusterFolder cluster, DaemonCommand daemons, Path javaHome, Map<String, Integer> fixed)
    implements NodeStarter.Plan {

  static final String NAME = "master";

  MasterPlan {
    fixed = Map.copyOf(fixed);
  }

  @Override
  public Node.Role role() {
    return Node.Role.MASTER;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable Integer fixed(String portName) {
    return fixed.get(portName);
  }

  @Override
  public List<String> command(NodePorts ports) throws IOException {
    return daemons.master(cluster, ports);
  }

  @Override
  public Map<String, String> environment() throws IOException {
    return daemons.environment(cluster, NAME, javaHome);
  }

  @Override
  public boolean isReady(NodePorts ports) {
    return MasterPage.read(ports.web()).filter(page -> page.isUp(ports.rpc())).isPresent();
  }
}
