package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Mount;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The containers of masters and workers. */
final class NodePlans {

  /** The master's name, and its host name in the cluster's network. */
  static final String MASTER = "master";

  private final Names names;
  private final Labels labels;
  private final VolumeMounts volumes;
  private final Function<Profile, DataFolders> data;

  /**
   * @param data the folders whose files jobs may read
   */
  NodePlans(Names names, Labels labels, Function<Profile, DataFolders> data) {
    this.names = names;
    this.labels = labels;
    this.volumes = new VolumeMounts(names);
    this.data = data;
  }

  /**
   * A master.
   *
   * @param recovery names its recovery files; the same for a master that takes over
   */
  ContainerPlan master(String cluster, String recovery, NodePorts ports) {
    Map<String, String> ownLabels = labels(cluster, Role.MASTER, MASTER, ports);
    ownLabels.put(Labels.RECOVERY, recovery);
    Map<String, String> environment = environment(MASTER, ports);
    environment.put("HEARTH_RECOVERY", recovery);
    return new ContainerPlan(
        names.container(cluster, MASTER),
        ownLabels,
        names.network(cluster),
        MASTER,
        List.of("master"),
        environment,
        List.of(ports.rpc(), ports.web()),
        ContainerMemory.MASTER_MB,
        List.of(volumes.cluster(cluster, false)));
  }

  /** A worker. Only its page is published: Spark speaks to it in the cluster's network. */
  ContainerPlan worker(Profile profile, Node master, String name, NodePorts ports)
      throws EngineException {
    String cluster = profile.name();
    Map<String, String> environment = environment(name, ports);
    environment.put("HEARTH_MASTER", masterUrl(master));
    environment.put("HEARTH_CORES", Integer.toString(profile.coresPerWorker()));
    environment.put("HEARTH_MEMORY_MB", Integer.toString(profile.memoryPerWorkerMb()));
    return new ContainerPlan(
        names.container(cluster, name),
        labels(cluster, Role.WORKER, name, ports),
        names.network(cluster),
        name,
        List.of("worker"),
        environment,
        List.of(ports.web()),
        ContainerMemory.workerMb(profile),
        mounts(profile));
  }

  /** What workers and drivers find in their file systems. */
  List<Mount> mounts(Profile profile) throws EngineException {
    List<Mount> mounts = new ArrayList<>();
    mounts.add(volumes.cluster(profile.name(), true));
    mounts.add(volumes.results());
    mounts.addAll(data.apply(profile).mounts());
    return mounts;
  }

  /** The master's address in the cluster's network. */
  static String masterUrl(Node master) {
    return "spark://" + MASTER + ":" + master.port(Node.RPC);
  }

  private Map<String, String> labels(String cluster, Role role, String name, NodePorts ports) {
    Map<String, String> own = new HashMap<>(labels.ofContainer(cluster, role, name));
    own.put(Labels.RPC_PORT, Integer.toString(ports.rpc()));
    own.put(Labels.WEB_PORT, Integer.toString(ports.web()));
    return own;
  }

  private static Map<String, String> environment(String host, NodePorts ports) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HEARTH_HOST", host);
    environment.put("HEARTH_RPC_PORT", Integer.toString(ports.rpc()));
    environment.put("HEARTH_WEB_PORT", Integer.toString(ports.web()));
    return environment;
  }
}
