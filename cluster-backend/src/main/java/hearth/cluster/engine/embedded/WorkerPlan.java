package hearth.cluster.engine.embedded;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.MasterPage;
import hearth.cluster.engine.standalone.NodeLog;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to start a worker, on free ports but for its page's where the profile fixes that. */
record WorkerPlan(
    ClusterFolder cluster,
    DaemonCommand daemons,
    Path javaHome,
    Profile profile,
    Node master,
    String name)
    implements NodeStarter.Plan {

  @Override
  public Node.Role role() {
    return Node.Role.WORKER;
  }

  @Override
  public @Nullable Integer fixed(String portName) {
    return portName.equals(Node.WEB) ? WorkerPages.fixed(profile, name) : null;
  }

  @Override
  public List<String> command(NodePorts ports) throws IOException {
    return daemons.worker(cluster, profile, name, master.port(Node.RPC), ports);
  }

  @Override
  public Map<String, String> environment() throws IOException {
    return daemons.environment(cluster, name, javaHome);
  }

  /** Whether the master counts it among its workers: it is known there by its port. */
  @Override
  public boolean isReady(NodePorts ports) {
    return MasterPage.read(master.port(Node.WEB))
        .filter(page -> page.aliveWorkers().contains(ports.rpc()))
        .isPresent();
  }

  @Override
  public boolean hasMissed(NodeLog log) {
    return log.tellsOfMissedMaster()
        && MasterPage.read(master.port(Node.WEB))
            .filter(page -> page.isUp(master.port(Node.RPC)))
            .isPresent();
  }
}
