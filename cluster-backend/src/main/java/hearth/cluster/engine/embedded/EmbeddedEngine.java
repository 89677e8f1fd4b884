package hearth.cluster.engine.embedded;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.SparkHome;
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
import hearth.cluster.engine.standalone.DecommissionSignal;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.engine.standalone.TakenPort;
import hearth.cluster.engine.standalone.WorkerPage;
import hearth.cluster.host.HostFacts;
import hearth.cluster.host.HostProbe;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobOrder;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import oshi.SystemInfo;

/**
 * Runs a cluster as processes of this computer, on 127.0.0.1. Needs no container engine, no rights
 * and no network; it cannot limit what a process takes from outside.
 */
public final class EmbeddedEngine implements ClusterEngine {

  public static final String NAME = "embedded";

  private final HearthHome home;
  private final HostProbe host = new HostProbe();
  private final PidFiles pidFiles = new PidFiles();
  private final Nodes nodes;
  private final Drivers drivers;
  private final MarkedProcesses marked;
  private final UsageProbe usage;
  private final ClusterFolders clusters;
  private final Map<String, Object> startLocks = new ConcurrentHashMap<>();

  /**
   * @param installation Spark and the jobs
   * @param home where pid files, logs and results go
   * @param cache a directory for what makes later starts quicker and can be made again
   */
  public EmbeddedEngine(Installation installation, HearthHome home, Path cache) {
    this(installation, home, cache, new Ports());
  }

  EmbeddedEngine(Installation installation, HearthHome home, Path cache, Ports ports) {
    this.home = home;
    SystemInfo system = new SystemInfo();
    JavaProcess java = new JavaProcess();
    this.marked = new MarkedProcesses(system);
    this.usage = new UsageProbe(system);
    this.clusters = new ClusterFolders(home);
    NodeStarter starter = new NodeStarter(ports, new TakenPort(host), pidFiles, java);
    DaemonCommand daemons = new DaemonCommand(SparkHome.of(installation), cache);
    this.nodes = new Nodes(pidFiles, starter, daemons, java, marked);
    this.drivers = new Drivers(installation, cache, clusters, pidFiles, java, marked);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.MANAGES_NODES);
  }

  @Override
  public EngineFacts facts() {
    HostFacts has = host.facts();
    return new EngineFacts("", "", has.cores(), has.memoryBytes(), Map.of());
  }

  @Override
  public List<String> clusters() throws EngineException {
    return clusters.call(
        () -> {
          List<String> found = new ArrayList<>();
          for (Path path : clusters.all()) {
            ClusterFolder cluster = new ClusterFolder(path);
            if (!pidFiles.list(cluster).isEmpty()) {
              found.add(cluster.name());
            }
          }
          return found;
        });
  }

  @Override
  public List<Node> observe(String cluster) throws EngineException {
    return clusters.call(
        () ->
            nodes.list(clusters.folder(cluster)).stream()
                .map(file -> file.toNode(cluster))
                .toList());
  }

  @Override
  public Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException {
    return clusters.changing(
        profile.name(),
        folder -> {
          synchronized (startLock(profile.name(), MasterPlan.NAME)) {
            return nodes.startMaster(folder, profile, begun);
          }
        });
  }

  @Override
  public Node startWorker(Profile profile, Node master, String name) throws EngineException {
    return clusters.changing(
        profile.name(),
        folder -> {
          synchronized (startLock(profile.name(), name)) {
            return nodes.startWorker(folder, profile, master, name);
          }
        });
  }

  @Override
  public void remove(Node node) throws EngineException {
    clusters.changing(
        node.cluster(),
        folder -> {
          Optional<PidFile> found = nodes.find(folder, node);
          if (found.isPresent()) {
            nodes.end(List.of(found.get()));
            nodes.forget(folder, found.get());
          }
          return Boolean.TRUE;
        });
  }

  @Override
  public void kill(Node node) throws EngineException {
    Optional<PidFile> found =
        clusters.call(() -> nodes.find(clusters.folder(node.cluster()), node));
    if (found.isPresent()) {
      nodes.kill(found.get());
    }
  }

  @Override
  public boolean decommission(Node worker) throws EngineException {
    ProcessHandle process =
        new OwnProcess(Long.parseLong(worker.handle()), worker.started())
            .find()
            .orElseThrow(() -> WorkerPage.gone(worker));
    return clusters.call(() -> DecommissionSignal.send(process.pid()));
  }

  @Override
  public int executors(Node worker) throws EngineException {
    return WorkerPage.require(worker).executors();
  }

  @Override
  public NodeUsage usage(Node node) throws EngineException {
    return new OwnProcess(Long.parseLong(node.handle()), node.started())
        .find()
        .map(usage::of)
        .orElseThrow(() -> EngineException.NodeDied.gone(node));
  }

  @Override
  public InputStream log(Node node, long offset) throws EngineException {
    return clusters.call(
        () -> {
          FileChannel log = FileChannel.open(clusters.folder(node.cluster()).log(node.name()));
          return Channels.newInputStream(log.position(Math.min(offset, log.size())));
        });
  }

  @Override
  public Optional<EngineImage> image() {
    return Optional.empty();
  }

  @Override
  public String dataPath(Profile profile, Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  @Override
  public Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException {
    return clusters.changing(
        profile.name(),
        folder -> {
          nodes.requireThere(folder, master); // Another Hearth may have stopped the cluster.
          return drivers.launch(folder, master, attempt, volume(profile).folder(attempt.jobId()));
        });
  }

  @Override
  public void order(Driver session, Profile profile, String jobId, int attempt)
      throws EngineException {
    clusters.call(
        () -> {
          String results = volume(profile).folder(jobId).toString();
          JobOrder order = new JobOrder(jobId, attempt, results);
          drivers.order(clusters.folder(session.cluster()), session, order);
          return Boolean.TRUE;
        });
  }

  @Override
  public List<Driver> drivers(String cluster) throws EngineException {
    return drivers.list(cluster);
  }

  @Override
  public void cancel(Driver driver) throws EngineException {
    drivers.cancel(driver);
  }

  @Override
  public void forget(Driver driver) throws EngineException {
    drivers.forget(driver);
  }

  @Override
  public ResultStore results(Profile profile) {
    return volume(profile);
  }

  @Override
  public Optional<JobFolders> folders(Profile profile) {
    return Optional.of(new JobFolders(home.clusters(), resultsFolder(profile)));
  }

  @Override
  public void cleanUp(String cluster) throws EngineException {
    clusters.changing(
        cluster,
        folder -> {
          for (PidFile driver : drivers.list(folder)) {
            drivers.cancel(folder, driver);
          }
          nodes.end(nodes.list(folder));
          Nodes.requireEnded(
              ProcessTree.force(marked.with(MarkedProcesses.clusterOption(folder.mark()))));
          pidFiles.clear(folder);
          folder.deleteAllButLogs();
          return Boolean.TRUE;
        });
  }

  @Override
  public void close() {
    // Nothing is held: what runs is found again through its files.
  }

  private FolderResultStore volume(Profile profile) {
    return new FolderResultStore(resultsFolder(profile));
  }

  private Path resultsFolder(Profile profile) {
    String folder = profile.resultsFolder();
    return folder == null ? home.results() : Path.of(folder);
  }

  private Object startLock(String cluster, String name) {
    return startLocks.computeIfAbsent(cluster + "/" + name, key -> new Object());
  }
}
