package hearth.cluster.engine;

import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One engine of several, the one of the cluster that Hearth works with. Whoever holds this need not
 * know which: only the lifecycle selects another, and only while no cluster runs.
 */
public final class SelectedEngine implements ClusterEngine {

  private final Map<String, ClusterEngine> engines = new LinkedHashMap<>();
  private volatile ClusterEngine selected;

  /**
   * @param engines the first one is selected; closed with this
   */
  public SelectedEngine(List<ClusterEngine> engines) {
    engines.forEach(engine -> this.engines.put(engine.name(), engine));
    this.selected = engines.get(0);
  }

  /** The names of all engines. */
  public List<String> names() {
    return List.copyOf(engines.keySet());
  }

  /**
   * Makes another engine the one to ask.
   *
   * @throws EngineException when there is none of that name
   */
  public void select(String name) throws EngineException {
    ClusterEngine engine = engines.get(name);
    if (engine == null) {
      throw new EngineException.Unavailable(
          "There is no engine \"%s\".".formatted(name),
          "Choose one of these in the profile: " + String.join(", ", engines.keySet()) + ".");
    }
    selected = engine;
  }

  @Override
  public String name() {
    return selected.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return selected.capabilities();
  }

  @Override
  public List<String> clusters() throws EngineException {
    return selected.clusters();
  }

  @Override
  public List<Node> observe(String cluster) throws EngineException {
    return selected.observe(cluster);
  }

  @Override
  public Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException {
    return selected.startMaster(profile, begun);
  }

  @Override
  public Node startWorker(Profile profile, Node master, String name) throws EngineException {
    return selected.startWorker(profile, master, name);
  }

  @Override
  public void remove(Node node) throws EngineException {
    selected.remove(node);
  }

  @Override
  public void kill(Node node) throws EngineException {
    selected.kill(node);
  }

  @Override
  public boolean decommission(Node worker) throws EngineException {
    return selected.decommission(worker);
  }

  @Override
  public int executors(Node worker) throws EngineException {
    return selected.executors(worker);
  }

  @Override
  public NodeUsage usage(Node node) throws EngineException {
    return selected.usage(node);
  }

  @Override
  public InputStream log(Node node, long offset) throws EngineException {
    return selected.log(node, offset);
  }

  @Override
  public EngineFacts facts() throws EngineException {
    return selected.facts();
  }

  @Override
  public Optional<EngineImage> image() {
    return selected.image();
  }

  @Override
  public String dataPath(Profile profile, Path file) throws EngineException {
    return selected.dataPath(profile, file);
  }

  @Override
  public Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException {
    return selected.launch(profile, master, attempt);
  }

  @Override
  public void order(Driver session, Profile profile, String jobId, int attempt)
      throws EngineException {
    selected.order(session, profile, jobId, attempt);
  }

  @Override
  public List<Driver> drivers(String cluster) throws EngineException {
    return selected.drivers(cluster);
  }

  @Override
  public void cancel(Driver driver) throws EngineException {
    selected.cancel(driver);
  }

  @Override
  public void forget(Driver driver) throws EngineException {
    selected.forget(driver);
  }

  @Override
  public ResultStore results(Profile profile) {
    ClusterEngine own = engines.get(profile.engine());
    return (own == null ? selected : own).results(profile);
  }

  @Override
  public Optional<JobFolders> folders(Profile profile) {
    ClusterEngine own = engines.get(profile.engine());
    return (own == null ? selected : own).folders(profile);
  }

  @Override
  public void cleanUp(String cluster) throws EngineException {
    selected.cleanUp(cluster);
  }

  @Override
  public void close() {
    engines.values().forEach(ClusterEngine::close);
  }
}
