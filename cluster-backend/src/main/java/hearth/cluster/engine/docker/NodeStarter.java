package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.engine.standalone.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private final Mappings mappings;

  NodeStarter(
      ClusterParts parts, ContainerStart start, Ports ports, PortOwner owner, Mappings mappings) {
    this.parts = parts;
    this.start = start;
    this.ports = ports;
    this.owner = owner;
    this.mappings = mappings;
  }

  /**
   * How to start a node.
   *
   * @param fixed ports that it must have, by name; others are any free ones
   * @param container the container with given ports
   * @param beforeStart what to do with a container that has been made, by its id
   * @param bound what to do once the container runs and has its ports; it may lose them yet
   * @param ready whether a node with given ports is ready
   * @param missed whether it will take long to get ready, and a start anew would be quicker, by the
   *     container's id
   */
  record Order(
      Map<String, Integer> fixed,
      Planning container,
      Consumer<String> beforeStart,
      Runnable bound,
      Predicate<NodePorts> ready,
      Predicate<String> missed) {}

  /** Plans a container with given ports. */
  @FunctionalInterface
  interface Planning {
    ContainerPlan with(NodePorts ports) throws EngineException;
  }

  /** How one try at a start ended. */
  private enum Outcome {
    READY,
    /** Another process or container has one of the ports. */
    TAKEN,
    /** It runs, and is not reached through its ports. */
    UNMAPPED,
    /** It looked for its master too early. */
    MISSED
  }

  /**
   * Starts a node.
   *
   * @throws EngineException when it does not get ready; then its container is gone
   */
  void run(String cluster, String name, Order order) throws EngineException, IOException {
    boolean unmapped = false;
    for (int attempt = 1; ; attempt++) {
      NodePorts chosen = choose(order.fixed());
      ContainerPlan plan = order.container().with(chosen);
      Predicate<String> missed = attempt == 1 ? order.missed() : id -> false;
      Outcome outcome = attempt(new Try(cluster, name, chosen, missed), plan, order);
      if (outcome == Outcome.READY) {
        return;
      }
      if (outcome == Outcome.MISSED) {
        LOG.info("{} looked for its master too early and is started anew", plan.name());
        continue;
      }
      LOG.info("{} did not get its ports {} ({}), try {}", plan.name(), chosen, outcome, attempt);
      if (outcome == Outcome.UNMAPPED && unmapped) {
        throw unmapped(name, plan.published());
      }
      unmapped |= outcome == Outcome.UNMAPPED;
      giveUpOnFixed(name, order.fixed());
      if (attempt == TRIES) {
        throw owner.taken(plan.published().get(0), name);
      }
    }
  }

  /** One try; unless the node is ready its container is gone afterwards. */
  private Outcome attempt(Try now, ContainerPlan plan, Order order)
      throws EngineException, IOException {
    String id = parts.maker().create(plan);
    boolean ready = false;
    try {
      order.beforeStart().accept(id);
      Outcome outcome = bind(id, plan);
      if (outcome == Outcome.READY) {
        order.bound().run();
        outcome =
            await(now, id, order.ready())
                ? prove(now.name(), now.chosen(), plan.published())
                : Outcome.MISSED;
      }
      ready = outcome == Outcome.READY;
      return outcome;
    } finally {
      if (!ready) {
        parts.containers().remove(id);
      }
    }
  }

  /**
   * Waits until a node that runs already is ready.
   *
   * @throws EngineException when it ends or does not get ready in time; it is left as it is
   */
  void join(Found node, Predicate<NodePorts> ready) throws EngineException {
    NodePorts has = NodePorts.of(node.ports());
    boolean unused =
        await(new Try(node.cluster(), node.name(), has, id -> false), node.id(), ready);
  }

  private NodePorts choose(Map<String, Integer> fixed) throws IOException {
    Integer rpc = fixed.get(Node.RPC);
    Integer web = fixed.get(Node.WEB);
    return new NodePorts(rpc == null ? ports.choose() : rpc, web == null ? ports.choose() : web);
  }

  private Outcome bind(String id, ContainerPlan plan) {
    try {
      start.start(id);
    } catch (RuntimeException e) {
      if (Problems.isTakenPort(e)) {
        return Outcome.TAKEN;
      }
      throw e;
    }
    // A container that is gone already has died: waiting for it says why.
    Optional<InspectContainerResponse> seen =
        parts.containers().inspect(id).filter(found -> isRunning(found));
    return seen.isEmpty() || Mappings.missing(seen.get(), plan.published()).isEmpty()
        ? Outcome.READY
        : Outcome.UNMAPPED;
  }

  private static boolean isRunning(InspectContainerResponse container) {
    return Boolean.TRUE.equals(container.getState().getRunning());
  }

  private Outcome prove(String name, NodePorts chosen, List<Integer> published)
      throws EngineException {
    try {
      return mappings.silent(chosen, published).isEmpty() ? Outcome.READY : Outcome.UNMAPPED;
    } catch (InterruptedException e) {
      throw interrupted(name);
    }
  }

  private static EngineException unmapped(String name, List<Integer> published) {
    return new EngineException.Unavailable(
        "Docker started %s twice without publishing its ports %s on this computer."
            .formatted(name, published),
        "Restart Docker. Docker Engine 29.1 and 29.2 have such a fault: update it if it stays.");
  }

  private void giveUpOnFixed(String name, Map<String, Integer> fixed) throws EngineException {
    for (int port : fixed.values()) {
      if (!ports.isFree(port)) {
        throw owner.taken(port, name);
      }
    }
  }

  /** One try at a start. */
  private record Try(String cluster, String name, NodePorts chosen, Predicate<String> missed) {}

  /** Returns false when it is better to start anew. */
  private boolean await(Try now, String id, Predicate<NodePorts> ready) throws EngineException {
    String cluster = now.cluster();
    String name = now.name();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try {
      for (int polls = 1; !ready.test(now.chosen()); polls++) {
        boolean look = polls % POLLS_PER_LOOK == 0;
        if (look && !parts.containers().isAlive(id)) {
          throw died(cluster, name, id);
        }
        if (look && now.missed().test(id)) {
          return false;
        }
        if (System.nanoTime() - deadline > 0) {
          throw new EngineException.TimedOut(
              "%s of the cluster %s was not ready within %d seconds."
                  .formatted(name, cluster, READY_WITHIN.toSeconds()),
              "Close programs that keep this computer busy, then start the cluster again.");
        }
        Thread.sleep(POLL);
      }
      return true;
    } catch (InterruptedException e) {
      throw interrupted(name);
    }
  }

  private static EngineException interrupted(String name) {
    Thread.currentThread().interrupt();
    return new EngineException.Interrupted("The start of " + name + " was interrupted.");
  }

  private EngineException died(String cluster, String name, String id) {
    String said =
        parts.logs().tail(id).lastError().map(line -> " Its log says: " + line).orElse("");
    return new EngineException.NodeDied(
        "%s of the cluster %s ended before it was ready.%s".formatted(name, cluster, said),
        "Check the profile's memory and cores, then start the cluster again.");
  }
}
