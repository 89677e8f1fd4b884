package hearth.cluster.engine.fake;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.WorkerPages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The processes that fake engines see: it outlives an engine, as processes outlive a Hearth. Tests
 * inject faults here: {@link #on} runs a hook whenever an engine is asked for something.
 */
public final class FakeWorld {

  private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Driver> drivers = new ArrayList<>();
  private final Map<String, MasterState.RegisteredWorker> registered = new HashMap<>();
  private final Set<String> executors = new HashSet<>();
  private final List<MasterState.Application> applications = new ArrayList<>();
  private int lastHandle = 1000;
  private int lastPort = 20_000;

  /** A fault: throws, or waits and then lets the call go on. */
  @FunctionalInterface
  public interface Hook {
    void run() throws EngineException;
  }

  /** Runs {@code hook} at every call of that name, such as {@code startWorker worker-2}. */
  public void on(String call, Hook hook) {
    hooks.put(call, hook);
  }

  public void heal(String call) {
    hooks.remove(call);
  }

  /** What engines were asked to change, in order: {@code startMaster}, {@code cleanUp}, … */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  void called(String call) throws EngineException {
    calls.add(call);
    look(call);
  }

  /** As {@link #called} for calls that change nothing. */
  void look(String call) throws EngineException {
    Hook hook = hooks.get(call);
    if (hook != null) {
      hook.run();
    }
  }

  public synchronized List<Node> nodes(String cluster) {
    return nodes.stream()
        .filter(node -> node.cluster().equals(cluster))
        .sorted(Comparator.comparing(Node::role).thenComparing(Node::name))
        .toList();
  }

  public synchronized Optional<Node> node(String cluster, String name) {
    return nodes(cluster).stream().filter(node -> node.name().equals(name)).findFirst();
  }

  synchronized List<String> clusters() {
    return Stream.concat(nodes.stream().map(Node::cluster), drivers.stream().map(Driver::cluster))
        .distinct()
        .sorted()
        .toList();
  }

  public synchronized Node start(Profile profile, Node.Role role, String name) {
    Optional<Node> present = node(profile.name(), name);
    if (present.isPresent() && present.get().alive()) {
      return present.get();
    }
    present.ifPresent(this::forget);
    Map<String, Integer> ports = Map.of(Node.RPC, nextPort(), Node.WEB, page(profile, role, name));
    Node node =
        new Node(
            profile.name(),
            role,
            name,
            Integer.toString(++lastHandle),
            true,
            null,
            // Workers wait for their master where it was.
            present.filter(dead -> role == Node.Role.MASTER).map(Node::ports).orElse(ports),
            Instant.now());
    nodes.add(node);
    if (role == Node.Role.WORKER) {
      registered.put(
          node.handle(),
          new MasterState.RegisteredWorker(
              node.port(Node.RPC),
              true,
              profile.coresPerWorker(),
              0,
              profile.memoryPerWorkerMb(),
              0));
    }
    return node;
  }

  private int page(Profile profile, Node.Role role, String name) {
    Integer fixed =
        role == Node.Role.WORKER ? WorkerPages.fixed(profile, name) : profile.masterWebPort();
    return fixed == null ? nextPort() : fixed;
  }

  private int nextPort() {
    return ++lastPort;
  }

  synchronized void forget(Node node) {
    nodes.removeIf(other -> other.handle().equals(node.handle()));
    registered.remove(node.handle());
  }

  /** The node's process ends, as by a crash. */
  public synchronized void crash(String cluster, String name) {
    Node node = node(cluster, name).orElseThrow();
    nodes.replaceAll(other -> other.equals(node) ? dead(node) : other);
    registered.remove(node.handle());
  }

  /** Somebody removes the node, and nothing of it stays. */
  public synchronized void vanish(String cluster, String name) {
    forget(node(cluster, name).orElseThrow());
  }

  /** Executors take a worker's cores and memory. */
  public synchronized void occupy(String cluster, String worker) {
    executors.add(node(cluster, worker).orElseThrow().handle());
    registered.computeIfPresent(
        node(cluster, worker).orElseThrow().handle(),
        (handle, free) ->
            new MasterState.RegisteredWorker(
                free.port(), true, free.cores(), free.cores(), free.memoryMb(), free.memoryMb()));
  }

  /** A worker's executors end. */
  public synchronized void finishTasks(String cluster, String worker) {
    executors.remove(node(cluster, worker).orElseThrow().handle());
  }

  synchronized int executors(Node worker) {
    return executors.contains(worker.handle()) ? 1 : 0;
  }

  /** A worker takes no more tasks. */
  synchronized void drain(String cluster, String worker) {
    registered.computeIfPresent(
        node(cluster, worker).orElseThrow().handle(),
        (handle, was) ->
            new MasterState.RegisteredWorker(
                was.port(),
                false,
                was.cores(),
                was.coresUsed(),
                was.memoryMb(),
                was.memoryUsedMb(),
                true));
  }

  /** What the master of a cluster says. */
  public synchronized MasterState masterState(String cluster) {
    return new MasterState(
        nodes(cluster).stream()
            .map(Node::handle)
            .filter(registered::containsKey)
            .map(registered::get)
            .toList(),
        List.copyOf(applications));
  }

  /** Somebody's application takes a worker whole. */
  public synchronized void runForeign(String cluster, String worker, String name, Instant started) {
    Node node = node(cluster, worker).orElseThrow();
    MasterState.RegisteredWorker free = Objects.requireNonNull(registered.get(node.handle()));
    applications.add(new MasterState.Application(name, free.cores(), free.memoryMb(), started));
    occupy(cluster, worker);
  }

  synchronized Driver launch(String cluster, String jobId, int attempt) {
    Driver driver =
        new Driver(
            cluster, jobId, attempt, Integer.toString(++lastHandle), true, null, Instant.now());
    drivers.add(driver);
    return driver;
  }

  public synchronized List<Driver> drivers(String cluster) {
    return drivers.stream().filter(driver -> driver.cluster().equals(cluster)).toList();
  }

  /** A job's driver ends. */
  public synchronized void endDriver(String jobId, int exitCode) {
    drivers.replaceAll(
        driver ->
            driver.jobId().equals(jobId)
                ? new Driver(
                    driver.cluster(),
                    jobId,
                    driver.attempt(),
                    driver.handle(),
                    false,
                    exitCode,
                    driver.started())
                : driver);
  }

  synchronized void forget(Driver driver) {
    drivers.removeIf(other -> other.handle().equals(driver.handle()) && !other.alive());
  }

  public synchronized void endAll(String cluster) {
    nodes.removeIf(node -> node.cluster().equals(cluster));
    drivers.removeIf(driver -> driver.cluster().equals(cluster));
  }

  private static Node dead(Node node) {
    return new Node(
        node.cluster(),
        node.role(),
        node.name(),
        node.handle(),
        false,
        137,
        node.ports(),
        node.started());
  }
}
