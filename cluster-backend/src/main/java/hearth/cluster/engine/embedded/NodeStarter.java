package hearth.cluster.engine.embedded;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodeLog;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.engine.standalone.TakenPort;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts one node and waits until it is ready. A node that loses the race for a free port is
 * started again with another port; a node that does not get ready is removed.
 */
final class NodeStarter {

  private static final Logger LOG = LoggerFactory.getLogger(NodeStarter.class);
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(40);
  private static final int POLLS_PER_LOOK = 10;
  private static final int TRIES = 5;

  private final Ports ports;
  private final TakenPort takenPort;
  private final PidFiles pidFiles;
  private final JavaProcess java;

  NodeStarter(Ports ports, TakenPort takenPort, PidFiles pidFiles, JavaProcess java) {
    this.ports = ports;
    this.takenPort = takenPort;
    this.pidFiles = pidFiles;
    this.java = java;
  }

  /** How to start a node on given ports. */
  interface Plan {

    Node.Role role();

    String name();

    /** The port it must have, or null for any free one. */
    @Nullable Integer fixed(String portName);

    List<String> command(NodePorts nodePorts) throws IOException;

    Map<String, String> environment() throws IOException;

    /** Whether the node is ready, its process being alive. */
    boolean isReady(NodePorts nodePorts);

    /**
     * Whether it will take long to get ready, and a start anew would be quicker.
     *
     * @param log what it has printed
     */
    default boolean hasMissed(NodeLog log) {
      return false;
    }
  }

  /**
   * Starts a node.
   *
   * @param begun told of the node as soon as it runs; it may lose its ports yet, and is told again
   * @throws EngineException when it does not get ready; then its process and its files are gone
   */
  Node start(ClusterFolder cluster, Plan plan, Consumer<Node> begun)
      throws EngineException, IOException {
    for (int attempt = 1; ; attempt++) {
      NodePorts chosen = new NodePorts(port(plan, Node.RPC), port(plan, Node.WEB));
      PidFile node = spawn(cluster, plan, chosen);
      Outcome outcome = Outcome.ENDED;
      try {
        begun.accept(node.toNode(cluster.name()));
        outcome = await(cluster, node, plan, attempt == 1);
      } finally {
        if (outcome != Outcome.READY) {
          discard(cluster, node);
        }
      }
      if (outcome == Outcome.READY) {
        return node.toNode(cluster.name());
      }
      if (outcome == Outcome.MISSED) {
        LOG.info("{} looked for its master too early and is started anew", plan.name());
        continue;
      }
      if (!NodeLog.read(cluster.log(plan.name())).tellsOfTakenPort()) {
        throw died(cluster, plan.name());
      }
      LOG.info("{} lost a port of {} to another process, try {}", plan.name(), chosen, attempt);
      checkFixed(plan);
      if (attempt == TRIES) {
        throw takenPort.exception(chosen.rpc(), plan.name());
      }
    }
  }

  /**
   * Waits until a node that runs already is ready.
   *
   * @throws EngineException when it ends or does not get ready in time; it is left as it is
   */
  Node join(ClusterFolder cluster, PidFile node, Plan plan) throws EngineException, IOException {
    if (await(cluster, node, plan, false) != Outcome.READY) {
      throw died(cluster, node.name());
    }
    return node.toNode(cluster.name());
  }

  private int port(Plan plan, String portName) throws EngineException, IOException {
    Integer fixed = plan.fixed(portName);
    if (fixed == null) {
      return ports.choose();
    }
    if (!ports.isFree(fixed)) {
      throw takenPort.exception(fixed, plan.name());
    }
    return fixed;
  }

  private void checkFixed(Plan plan) throws EngineException {
    for (String portName : List.of(Node.RPC, Node.WEB)) {
      Integer fixed = plan.fixed(portName);
      if (fixed != null && !ports.isFree(fixed)) {
        throw takenPort.exception(fixed, plan.name());
      }
    }
  }

  private PidFile spawn(ClusterFolder cluster, Plan plan, NodePorts chosen) throws IOException {
    Process process =
        java.start(
            plan.command(chosen),
            plan.environment(),
            cluster.work(plan.name()),
            cluster.freshLog(plan.name()));
    PidFile node =
        PidFile.node(plan.role(), plan.name(), OwnProcess.of(process.toHandle()), chosen.asMap());
    try {
      pidFiles.write(cluster, node);
    } catch (IOException e) {
      process.destroyForcibly(); // A process that no file tells of would be lost.
      throw e;
    }
    process.onExit().thenAccept(ended -> pidFiles.noteEnd(cluster, node, ended.exitValue()));
    return node;
  }

  /** How waiting for a node ended. */
  private enum Outcome {
    READY,
    /** The process ended before it was ready. */
    ENDED,
    /** It runs, and it is better to start it anew. */
    MISSED
  }

  private static Outcome await(ClusterFolder cluster, PidFile node, Plan plan, boolean mayStartAnew)
      throws EngineException, IOException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try {
      for (int polls = 1; node.process().isAlive(); polls++) {
        if (plan.isReady(NodePorts.of(node.ports()))) {
          return Outcome.READY;
        }
        if (mayStartAnew
            && polls % POLLS_PER_LOOK == 0
            && plan.hasMissed(NodeLog.read(cluster.log(node.name())))) {
          return Outcome.MISSED;
        }
        if (System.nanoTime() - deadline > 0) {
          throw new EngineException.TimedOut(
              "%s of the cluster %s was not ready within %d seconds."
                  .formatted(node.name(), cluster.name(), READY_WITHIN.toSeconds()),
              "Close programs that keep this computer busy, then start the cluster again.");
        }
        Thread.sleep(POLL);
      }
      return Outcome.ENDED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The start of " + node.name() + " was interrupted.");
    }
  }

  private void discard(ClusterFolder cluster, PidFile node) throws IOException {
    node.process().find().ifPresent(handle -> ProcessTree.force(ProcessTree.of(handle)));
    pidFiles.delete(cluster, node.name());
    ClusterFolder.deleteTree(cluster.work(node.name()));
  }

  private static EngineException died(ClusterFolder cluster, String name) throws IOException {
    NodeLog log = NodeLog.read(cluster.log(name));
    return new EngineException.NodeDied(
        "%s of the cluster %s ended before it was ready.%s"
            .formatted(
                name, cluster.name(), log.lastError().map(e -> " Its log says: " + e).orElse("")),
        "The whole log is in " + cluster.log(name) + ".");
  }
}
