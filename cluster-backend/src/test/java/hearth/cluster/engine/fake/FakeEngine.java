package hearth.cluster.engine.fake;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Capability;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineFacts;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.JobFolders;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeUsage;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine whose processes are entries of a {@link FakeWorld}; results are real files. */
public final class FakeEngine implements ClusterEngine {

  public static final String NAME = "fake";

  private final String name;
  private final FakeWorld world;
  private final Path results;

  private final FakeAgent agent;
  private final @Nullable EngineImage image;
  private final Set<Capability> capabilities = EnumSet.copyOf(Set.of(Capability.MANAGES_NODES));

  /** An engine whose drivers say nothing: the test writes their events. */
  public FakeEngine(FakeWorld world, Path results) {
    this(world, results, FakeAgent.SILENT);
  }

  public FakeEngine(FakeWorld world, Path results, FakeAgent agent) {
    this(NAME, world, results, agent, null);
  }

  /** One of several engines. */
  public FakeEngine(String name, FakeWorld world, Path results) {
    this(name, world, results, FakeAgent.SILENT, null);
  }

  /** An engine that needs an image. */
  public FakeEngine(FakeWorld world, Path results, EngineImage image) {
    this(NAME, world, results, FakeAgent.SILENT, image);
  }

  private FakeEngine(
      String name, FakeWorld world, Path results, FakeAgent agent, @Nullable EngineImage image) {
    this.name = name;
    this.image = image;
    this.world = world;
    this.results = results;
    this.agent = agent;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.copyOf(capabilities);
  }

  /** This engine with one more thing that it can do. */
  public FakeEngine with(Capability more) {
    capabilities.add(more);
    return this;
  }

  @Override
  public EngineFacts facts() throws EngineException {
    world.look("facts");
    return new EngineFacts("", "", 64, 1L << 40, Map.of());
  }

  @Override
  public List<String> clusters() {
    return world.clusters();
  }

  @Override
  public List<Node> observe(String cluster) throws EngineException {
    world.look("observe");
    return world.nodes(cluster);
  }

  @Override
  public Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException {
    world.called("startMaster");
    Node master = world.start(profile, Node.Role.MASTER, "master");
    begun.accept(master);
    world.look("masterBegun");
    // A master that somebody took away meanwhile has lost its ports, and gets others.
    return isThere(master) ? master : startMaster(profile, begun);
  }

  @Override
  public Node startWorker(Profile profile, Node master, String name) throws EngineException {
    world.called("startWorker " + name);
    while (!isThere(master)) {
      lookForMaster();
    }
    if (profile.memoryPerWorkerMb() <= 0) {
      throw new EngineException.NodeDied(
          name + " ended before it was ready. Its log says: Memory can't be 0", "Change it.");
    }
    return world.start(profile, Node.Role.WORKER, name);
  }

  @Override
  public void remove(Node node) throws EngineException {
    world.called("remove " + node.name());
    world.forget(node);
  }

  @Override
  public void kill(Node node) throws EngineException {
    world.called("kill " + node.name());
    world.crash(node.cluster(), node.name());
  }

  @Override
  public boolean decommission(Node worker) throws EngineException {
    world.called("decommission " + worker.name());
    requireThere(worker);
    world.drain(worker.cluster(), worker.name());
    return true;
  }

  @Override
  public int executors(Node worker) throws EngineException {
    world.look("executors");
    return world.executors(worker);
  }

  @Override
  public NodeUsage usage(Node node) throws EngineException {
    world.look("usage");
    requireThere(node);
    return new NodeUsage(64L << 20, 1_000_000);
  }

  private boolean isThere(Node node) {
    return world.nodes(node.cluster()).stream().anyMatch(n -> n.handle().equals(node.handle()));
  }

  private static void lookForMaster() throws EngineException {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The worker looked for its master in vain.");
    }
  }

  private void requireThere(Node node) throws EngineException {
    if (world.nodes(node.cluster()).stream().noneMatch(node::equals)) {
      throw new EngineException.NodeDied(node.name() + " is gone.", "Start the cluster again.");
    }
  }

  @Override
  public InputStream log(Node node, long offset) throws EngineException {
    world.look("log");
    byte[] log =
        "Starting Spark\nSuccessfully registered with master\n".getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(offset, log.length);
    return new ByteArrayInputStream(Arrays.copyOfRange(log, from, log.length));
  }

  @Override
  public Optional<EngineImage> image() {
    return Optional.ofNullable(image);
  }

  @Override
  public String dataPath(Profile profile, Path file) {
    return file.toAbsolutePath().toString();
  }

  @Override
  public Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException {
    if (attempt.session()) {
      world.called("launch session");
      return world.launch(profile.name(), attempt.jobId(), attempt.number());
    }
    JobRequest request = request(attempt.jobId());
    world.called("launch " + request.type());
    Driver driver = world.launch(profile.name(), attempt.jobId(), attempt.number());
    agent.launched(world, driver, request, results(profile));
    return driver;
  }

  private JobRequest request(String jobId) {
    try (InputStream in = new FolderResultStore(results).open(jobId, ResultLayout.REQUEST, 0)) {
      return ContractJson.request(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void order(Driver session, Profile profile, String jobId, int attempt)
      throws EngineException {
    world.called("order of " + session.jobId());
    if (world.drivers(session.cluster()).stream()
        .noneMatch(driver -> driver.handle().equals(session.handle()) && driver.alive())) {
      throw EngineException.NodeDied.session();
    }
    agent.ordered(world, session, request(jobId), attempt, results(profile));
  }

  @Override
  public List<Driver> drivers(String cluster) throws EngineException {
    world.look("drivers");
    return world.drivers(cluster);
  }

  @Override
  public void cancel(Driver driver) throws EngineException {
    world.called("cancel");
    agent.cancelled(driver, new FolderResultStore(results));
    world.endDriver(driver.jobId(), 143);
  }

  @Override
  public void forget(Driver driver) throws EngineException {
    world.called("forget");
    world.forget(driver);
  }

  @Override
  public ResultStore results(Profile profile) {
    return new FolderResultStore(results);
  }

  @Override
  public Optional<JobFolders> folders(Profile profile) {
    return Optional.of(new JobFolders(results.resolveSibling("temporary"), results));
  }

  @Override
  public void cleanUp(String cluster) throws EngineException {
    world.called("cleanUp");
    world.endAll(cluster);
  }

  @Override
  public void close() {}
}
