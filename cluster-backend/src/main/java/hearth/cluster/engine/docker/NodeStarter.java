package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports.Binding;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.engine.standalone.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a node's container and waits until the node is ready. Whether a port is free is known for
 * certain only when Docker binds it: a container that loses that race is removed and made again
 * with other ports, and so is one that Docker started without its ports.
 */
final class NodeStarter {

  private static final Logger LOG = LoggerFactory.getLogger(NodeStarter.class);
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(40);
  private static final int POLLS_PER_LOOK = 10;
  private static final int TRIES = 5;

  private final ClusterParts parts;
  private final ContainerStart start;
  private final Ports ports;
  private final PortOwner owner;

  NodeStarter(ClusterParts parts, ContainerStart start, Ports ports, PortOwner owner) {
    this.parts = parts;
    this.start = start;
    this.ports = ports;
    this.owner = owner;
  }

  /**
   * How to start a node.
   *
   * @param fixed ports that it must have, by name; others are any free ones
   * @param container the container with given ports
   * @param beforeStart what to do with a container that has been made, by its id
   * @param ready whether a node with given ports is ready
   */
  record Order(
      Map<String, Integer> fixed,
      Planning container,
      Consumer<String> beforeStart,
      Predicate<NodePorts> ready) {}

  /** Plans a container with given ports. */
  @FunctionalInterface
  interface Planning {
    ContainerPlan with(NodePorts ports) throws EngineException;
  }

  /**
   * Starts a node.
   *
   * @throws EngineException when it does not get ready; then its container is gone
   */
  void run(String cluster, String name, Order order) throws EngineException, IOException {
    for (int attempt = 1; ; attempt++) {
      NodePorts chosen = choose(order.fixed());
      ContainerPlan plan = order.container().with(chosen);
      String id = parts.maker().create(plan);
      boolean ready = false;
      try {
        order.beforeStart().accept(id);
        if (bind(id, plan)) {
          await(cluster, name, id, chosen, order.ready());
          ready = true;
          return;
        }
      } finally {
        if (!ready) {
          parts.containers().remove(id);
        }
      }
      LOG.info("{} lost a port of {}, try {}", plan.name(), chosen, attempt);
      giveUpOnFixed(name, order.fixed());
      if (attempt == TRIES) {
        throw owner.taken(plan.published().get(0), name);
      }
    }
  }

  /**
   * Waits until a node that runs already is ready.
   *
   * @throws EngineException when it ends or does not get ready in time; it is left as it is
   */
  void join(Found node, Predicate<NodePorts> ready) throws EngineException {
    await(node.cluster(), node.name(), node.id(), NodePorts.of(node.ports()), ready);
  }

  private NodePorts choose(Map<String, Integer> fixed) throws IOException {
    Integer rpc = fixed.get(Node.RPC);
    Integer web = fixed.get(Node.WEB);
    return new NodePorts(rpc == null ? ports.choose() : rpc, web == null ? ports.choose() : web);
  }

  /** Starts the container; returns whether it has all its ports. */
  private boolean bind(String id, ContainerPlan plan) {
    try {
      start.start(id);
    } catch (RuntimeException e) {
      if (Problems.isTakenPort(e)) {
        return false;
      }
      throw e;
    }
    // Docker 29.1 has started containers with no port mapped (moby#51758).
    Optional<InspectContainerResponse> seen = parts.containers().inspect(id);
    return seen.isEmpty()
        || plan.published().stream().allMatch(port -> isPublished(seen.get(), port));
  }

  private static boolean isPublished(InspectContainerResponse container, int port) {
    Binding[] bindings =
        container.getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(port));
    return bindings != null
        && Stream.of(bindings)
            .filter(Objects::nonNull)
            .anyMatch(binding -> Integer.toString(port).equals(binding.getHostPortSpec()));
  }

  private void giveUpOnFixed(String name, Map<String, Integer> fixed) throws EngineException {
    for (int port : fixed.values()) {
      if (!ports.isFree(port)) {
        throw owner.taken(port, name);
      }
    }
  }

  private void await(
      String cluster, String name, String id, NodePorts chosen, Predicate<NodePorts> ready)
      throws EngineException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try {
      for (int polls = 1; !ready.test(chosen); polls++) {
        if (polls % POLLS_PER_LOOK == 0 && !parts.containers().isAlive(id)) {
          throw died(cluster, name, id);
        }
        if (System.nanoTime() - deadline > 0) {
          throw new EngineException.TimedOut(
              "%s of the cluster %s was not ready within %d seconds."
                  .formatted(name, cluster, READY_WITHIN.toSeconds()),
              "Close programs that keep this computer busy, then start the cluster again.");
        }
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The start of " + name + " was interrupted.");
    }
  }

  private EngineException died(String cluster, String name, String id) {
    String said =
        parts.logs().tail(id).lastError().map(line -> " Its log says: " + line).orElse("");
    return new EngineException.NodeDied(
        "%s of the cluster %s ended before it was ready.%s".formatted(name, cluster, said),
        "Check the profile's memory and cores, then start the cluster again.");
  }
}
