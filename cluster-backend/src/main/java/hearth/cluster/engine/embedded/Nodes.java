package hearth.cluster.engine.embedded;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The masters and workers of clusters: which there are, their start and their end. */
final class Nodes {

  /** A master that writes the class archive at its end needs some seconds for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration EXECUTORS = Duration.ofSeconds(5);

  private final PidFiles pidFiles;
  private final NodeStarter starter;
  private final DaemonCommand daemons;
  private final JavaProcess java;
  private final MarkedProcesses marked;

  Nodes(
      PidFiles pidFiles,
      NodeStarter starter,
      DaemonCommand daemons,
      JavaProcess java,
      MarkedProcesses marked) {
    this.pidFiles = pidFiles;
    this.starter = starter;
    this.daemons = daemons;
    this.java = java;
    this.marked = marked;
  }

  List<PidFile> list(ClusterFolder cluster) throws IOException {
    return pidFiles.list(cluster).stream().filter(PidFile::isNode).toList();
  }

  /** The pid file of a node, if the node is the one that was observed and not its successor. */
  /**
   * Requires a node to run.
   *
   * @throws EngineException when it does not
   */
  void requireThere(ClusterFolder cluster, Node node) throws EngineException, IOException {
    if (find(cluster, node).filter(found -> found.process().isAlive()).isEmpty()) {
      throw EngineException.NodeDied.gone(node);
    }
  }

  Optional<PidFile> find(ClusterFolder cluster, Node node) throws IOException {
    return pidFiles
        .find(cluster, node.name())
        .filter(file -> Long.toString(file.pid()).equals(node.handle()))
        .filter(file -> file.started().equals(node.started()));
  }

  Node startMaster(ClusterFolder cluster, Profile profile, Consumer<Node> begun)
      throws EngineException, IOException {
    Optional<PidFile> present = pidFiles.find(cluster, MasterPlan.NAME);
    if (present.isPresent() && present.get().process().isAlive()) {
      begun.accept(present.get().toNode(cluster.name()));
      return starter.join(cluster, present.get(), masterPlan(cluster, present.get().ports()));
    }
    List<PidFile> workers =
        list(cluster).stream()
            .filter(file -> file.role() == PidFile.Role.WORKER && file.process().isAlive())
            .toList();
    if (present.isPresent() && !workers.isEmpty()) {
      // Living workers wait for their master at its old address and know its secret.
      return starter.start(cluster, masterPlan(cluster, present.get().ports()), begun);
    }
    end(workers);
    ClusterFolder.deleteTree(cluster.recovery());
    cluster.renewSecret();
    return starter.start(cluster, masterPlan(cluster, NodePorts.ofMaster(profile)), begun);
  }

  Node startWorker(ClusterFolder cluster, Profile profile, Node master, String name)
      throws EngineException, IOException {
    WorkerPlan plan = new WorkerPlan(cluster, daemons, java.javaHome(), profile, master, name);
    Optional<PidFile> present = pidFiles.find(cluster, name);
    if (present.isPresent()) {
      if (present.get().process().isAlive()) {
        return starter.join(cluster, present.get(), plan);
      }
      forget(cluster, present.get());
    }
    return starter.start(cluster, plan, begun -> {});
  }

  /** Ends nodes gently, then by force, with all executors that they started. */
  void end(List<PidFile> nodes) throws EngineException {
    List<ProcessHandle> roots =
        nodes.stream().map(PidFile::process).flatMap(p -> p.find().stream()).toList();
    requireEnded(ProcessTree.end(roots, PATIENCE, EXECUTORS));
  }

  /** Ends one node by force; its executors notice and end, or are ended. */
  void kill(PidFile node) throws EngineException {
    Optional<ProcessHandle> root = node.process().find();
    if (root.isEmpty()) {
      return;
    }
    List<ProcessHandle> executors =
        new ArrayList<>(
            ProcessTree.of(root.get()).stream().filter(p -> !p.equals(root.get())).toList());
    requireEnded(ProcessTree.force(List.of(root.get())));
    ProcessTree.await(executors, EXECUTORS);
    requireEnded(ProcessTree.force(executors));
  }

  /** Ends executors whose worker is gone, then forgets the node. */
  void forget(ClusterFolder cluster, PidFile node) throws EngineException, IOException {
    if (node.role() == PidFile.Role.WORKER) {
      requireEnded(
          ProcessTree.force(
              marked.with(
                  MarkedProcesses.clusterOption(cluster.mark()),
                  MarkedProcesses.workerUrl(NodePorts.of(node.ports()).rpc()))));
    }
    pidFiles.delete(cluster, node.name());
    ClusterFolder.deleteTree(cluster.work(node.name()));
  }

  static void requireEnded(List<ProcessHandle> rest) throws EngineException {
    if (!rest.isEmpty()) {
      throw new EngineException.TimedOut(
          "Processes of the cluster do not end: "
              + rest.stream().map(OwnProcess::describe).toList(),
          "End them with the system's task manager.");
    }
  }

  private MasterPlan masterPlan(ClusterFolder cluster, Map<String, Integer> fixed) {
    return new MasterPlan(cluster, daemons, java.javaHome(), fixed);
  }
}
