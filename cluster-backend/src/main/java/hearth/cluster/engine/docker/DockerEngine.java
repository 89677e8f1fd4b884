package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
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
import hearth.cluster.engine.standalone.ClusterLocks;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.engine.standalone.WorkerPage;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a cluster in containers. Docker is looked for at the first call; the place that answered
 * then is asked until {@link #close}. Results are always in Docker's own volume: a results folder
 * that the profile names is refused at the start.
 */
public final class DockerEngine implements ClusterEngine {

  public static final String NAME = "docker";

  private static final Duration OTHER_HEARTH = Duration.ofSeconds(60);

  private final DockerAccess access;
  private final ClusterLocks locks;
  private final Map<String, Object> startLocks = new ConcurrentHashMap<>();

  /**
   * @param installation Spark and the jobs, the same as in the image
   * @param home whose clusters these are
   */
  public DockerEngine(DockerSettings settings, Installation installation, HearthHome home) {
    this(settings, installation, home, new Ports());
  }

  DockerEngine(DockerSettings settings, Installation installation, HearthHome home, Ports ports) {
    this.access = new DockerAccess(settings, installation, home, ports);
    this.locks = new ClusterLocks(home.clusters(), OTHER_HEARTH);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.MANAGES_NODES,
        Capability.LIMITS_MEMORY,
        Capability.OWNS_RESULTS,
        Capability.USES_IMAGE,
        Capability.REVIVES_MASTER);
  }

  @Override
  public EngineFacts facts() throws EngineException {
    return access.call(OpenDocker::facts);
  }

  @Override
  public List<String> clusters() throws EngineException {
    return access.call(
        docker ->
            docker.parts.containers().all().stream()
                .map(Found::cluster)
                .filter(cluster -> !cluster.isEmpty())
                .distinct()
                .sorted()
                .toList());
  }

  @Override
  public List<Node> observe(String cluster) throws EngineException {
    return access.call(docker -> docker.watch.nodes(cluster));
  }

  @Override
  public Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException {
    requireOwnVolume(profile);
    return changing(
        profile.name(),
        docker -> {
          synchronized (startLock(profile.name(), NodePlans.MASTER)) {
            return docker.nodes.startMaster(profile, begun);
          }
        });
  }

  @Override
  public Node startWorker(Profile profile, Node master, String name) throws EngineException {
    return changing(
        profile.name(),
        docker -> {
          synchronized (startLock(profile.name(), name)) {
            return docker.nodes.startWorker(profile, master, name);
          }
        });
  }

  @Override
  public void remove(Node node) throws EngineException {
    changing(
        node.cluster(),
        docker -> {
          docker.nodes.remove(node);
          return Boolean.TRUE;
        });
  }

  @Override
  public void kill(Node node) throws EngineException {
    access.run(
        docker -> {
          docker.nodes.kill(node);
          docker.watch.reload(node.cluster());
        });
  }

  @Override
  public boolean decommission(Node worker) throws EngineException {
    return access.call(docker -> docker.nodes.decommission(worker));
  }

  @Override
  public int executors(Node worker) throws EngineException {
    return WorkerPage.require(worker).executors();
  }

  @Override
  public NodeUsage usage(Node node) throws EngineException {
    return access
        .call(docker -> docker.stats.latest(node.handle()))
        .orElseThrow(
            () ->
                new EngineException.NodeDied(
                    node.name() + " of the cluster " + node.cluster() + " does not run any more.",
                    "Start the cluster again."));
  }

  @Override
  public InputStream log(Node node, long offset) throws EngineException {
    return access.call(docker -> docker.logs.from(node.handle(), offset));
  }

  @Override
  public Optional<EngineImage> image() {
    return Optional.of(new LateImage(() -> access.connected().image));
  }

  @Override
  public String dataPath(Profile profile, Path file) throws EngineException {
    return access.call(docker -> docker.data(profile).pathOf(file));
  }

  @Override
  public Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException {
    return changing(
        profile.name(),
        docker -> {
          docker.nodes.requireThere(master); // Another Hearth may have stopped the cluster.
          return docker.drivers.launch(profile, master, attempt);
        });
  }

  @Override
  public void order(Driver session, Profile profile, String jobId, int attempt)
      throws EngineException {
    access.run(docker -> docker.drivers.order(session, jobId, attempt));
  }

  @Override
  public List<Driver> drivers(String cluster) throws EngineException {
    return access.call(
        docker -> docker.drivers.list(cluster).stream().map(Found::toDriver).toList());
  }

  @Override
  public void cancel(Driver driver) throws EngineException {
    access.run(
        docker -> {
          docker.drivers.cancel(driver);
          docker.executors.end(driver);
        });
  }

  @Override
  public void forget(Driver driver) throws EngineException {
    access.run(docker -> docker.drivers.forget(driver));
  }

  /** Volumes and containers' own files are both below Docker's root, where that is here. */
  @Override
  public Optional<JobFolders> folders(Profile profile) {
    try {
      return access.call(OpenDocker::root).map(root -> new JobFolders(root, root));
    } catch (EngineException e) {
      return Optional.empty();
    }
  }

  @Override
  public ResultStore results(Profile profile) {
    return new VolumeResultStore(
        request -> {
          try {
            return access.connected().results.ask(request);
          } catch (EngineException e) {
            throw new IOException(e.getMessage() + " " + e.remedy(), e);
          } catch (RuntimeException e) {
            throw new IOException("The results volume cannot be reached. " + Problems.text(e), e);
          }
        });
  }

  @Override
  public void cleanUp(String cluster) throws EngineException {
    changing(
        cluster,
        docker -> {
          docker.cleanUp(cluster);
          return Boolean.TRUE;
        });
  }

  @Override
  public void close() {
    access.close();
  }

  /**
   * Looks for Docker elsewhere from the next call on.
   *
   * @param address such as {@code tcp://127.0.0.1:2375}, or null to find it
   */
  public void connectTo(@Nullable String address) {
    access.connectTo(address);
  }

  private static void requireOwnVolume(Profile profile) throws EngineException {
    if (profile.resultsFolder() != null) {
      throw new EngineException.Unavailable(
          "The profile %s names the results folder %s, and the Docker engine writes to its own volume."
              .formatted(profile.name(), profile.resultsFolder()),
          "Leave the results folder of this profile empty, or use the engine \"embedded\".");
    }
  }

  private Object startLock(String cluster, String name) {
    return startLocks.computeIfAbsent(cluster + "/" + name, key -> new Object());
  }

  private <T> T changing(String cluster, DockerAccess.Call<T> call) throws EngineException {
    try (ClusterLocks.Hold hold = locks.acquire(cluster)) {
      return access.call(
          docker -> {
            try {
              return call.on(docker);
            } finally {
              docker.watch.reload(cluster);
            }
          });
    }
  }
}
