package hearth.cluster.engine.docker;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.DecommissionSignal;
import hearth.cluster.engine.standalone.MasterPage;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.engine.standalone.WorkerPage;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The masters and workers of clusters: which there are, their start and their end. */
final class Nodes {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SECRET_BYTES = 32;
  private static final int RECOVERY_BYTES = 4;
  private static final String SECRET = "secret";

  private final ClusterParts parts;
  private final NodePlans plans;
  private final NodeStarter starter;

  Nodes(ClusterParts parts, NodePlans plans, NodeStarter starter) {
    this.parts = parts;
    this.plans = plans;
    this.starter = starter;
  }

  List<Found> list(String cluster) {
    return parts.containers().of(cluster).stream().filter(found -> found.role().isNode()).toList();
  }

  Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException, IOException {
    String cluster = profile.name();
    List<Found> nodes = list(cluster);
    Optional<Found> present = nodes.stream().filter(node -> node.role() == Role.MASTER).findFirst();
    if (present.isPresent() && present.get().alive()) {
      begun.accept(present.get().toNode());
      starter.join(present.get(), Nodes::isUp);
      return present.get().toNode();
    }
    boolean workersWait =
        nodes.stream().anyMatch(node -> node.role() == Role.WORKER && node.alive());
    present.ifPresent(dead -> parts.containers().remove(dead.id()));
    if (present.isPresent() && workersWait) {
      // Living workers wait for their master at its old address and know its secret.
      String recovery =
          present.get().labels().getOrDefault(Labels.RECOVERY, random(RECOVERY_BYTES));
      return start(new MasterStart(cluster, recovery, present.get().ports(), false, begun));
    }
    parts.networks().ensure(cluster);
    parts.volumes().ensureCluster(cluster);
    parts.volumes().ensureResults();
    return start(
        new MasterStart(cluster, random(RECOVERY_BYTES), NodePorts.ofMaster(profile), true, begun));
  }

  Node startWorker(Profile profile, Node master, String name) throws EngineException, IOException {
    String cluster = profile.name();
    Predicate<NodePorts> ready = ports -> isRegistered(master, ports);
    Optional<Found> present = parts.containers().find(cluster, name);
    if (present.isPresent() && present.get().alive()) {
      starter.join(present.get(), ready);
      return present.get().toNode();
    }
    present.ifPresent(dead -> parts.containers().remove(dead.id()));
    starter.run(
        cluster,
        name,
        new NodeStarter.Order(
            fixedPage(profile, name),
            ports -> plans.worker(profile, master, name, ports),
            id -> {},
            () -> {},
            ready,
            id ->
                isUp(NodePorts.of(master.ports())) && parts.logs().tail(id).tellsOfMissedMaster()));
    return started(cluster, name);
  }

  /**
   * Requires a node to run.
   *
   * @throws EngineException when it does not
   */
  void requireThere(Node node) throws EngineException {
    if (find(node).filter(Found::alive).isEmpty()) {
      throw EngineException.NodeDied.gone(node);
    }
  }

  /** Ends a node and forgets it, unless it is another one of that name by now. */
  void remove(Node node) {
    find(node)
        .ifPresent(
            found -> {
              parts.containers().stop(List.of(found), PATIENCE);
              parts.containers().remove(found.id());
            });
  }

  void kill(Node node) {
    find(node).ifPresent(found -> parts.containers().kill(found.id()));
  }

  /** Asks a worker to take no more tasks. The container's init hands the signal on to it. */
  boolean decommission(Node worker) throws EngineException {
    Found found = find(worker).filter(Found::alive).orElseThrow(() -> WorkerPage.gone(worker));
    parts.containers().signal(found.id(), DecommissionSignal.NAME);
    return true;
  }

  private Optional<Found> find(Node node) {
    return parts
        .containers()
        .find(node.cluster(), node.name())
        .filter(found -> found.id().equals(node.handle()));
  }

  private record MasterStart(
      String cluster,
      String recovery,
      Map<String, Integer> fixed,
      boolean newSecret,
      Consumer<Node> begun) {}

  private Node start(MasterStart master) throws EngineException, IOException {
    String cluster = master.cluster();
    starter.run(
        cluster,
        NodePlans.MASTER,
        new NodeStarter.Order(
            master.fixed(),
            ports -> plans.master(cluster, master.recovery(), ports),
            id -> {
              if (master.newSecret()) {
                putSecret(id);
              }
            },
            () ->
                parts
                    .containers()
                    .find(cluster, NodePlans.MASTER)
                    .map(Found::toNode)
                    .ifPresent(master.begun()),
            Nodes::isUp,
            id -> false));
    return started(cluster, NodePlans.MASTER);
  }

  /** Only processes started from now on know it. It is kept nowhere but in the cluster's volume. */
  private void putSecret(String master) {
    byte[] secret = random(SECRET_BYTES).getBytes(StandardCharsets.UTF_8);
    parts.files().put(master, VolumeMounts.CLUSTER, SECRET, secret);
  }

  private Node started(String cluster, String name) throws EngineException {
    return parts
        .containers()
        .find(cluster, name)
        .map(Found::toNode)
        .orElseThrow(
            () ->
                new EngineException.NodeDied(
                    "%s of the cluster %s was removed as soon as it ran.".formatted(name, cluster),
                    "Start the cluster again."));
  }

  private static boolean isUp(NodePorts ports) {
    return MasterPage.read(ports.web()).filter(page -> page.isUp(ports.rpc())).isPresent();
  }

  /** A worker's port is drawn anew at each start, so a dead entry of that name does not count. */
  private static boolean isRegistered(Node master, NodePorts ports) {
    return MasterPage.read(master.port(Node.WEB))
        .filter(page -> page.aliveWorkers().contains(ports.rpc()))
        .isPresent();
  }

  private static Map<String, Integer> fixedPage(Profile profile, String worker) {
    Integer page = WorkerPages.fixed(profile, worker);
    return page == null ? Map.of() : Map.of(Node.WEB, page);
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
