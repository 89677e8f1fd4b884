package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineFacts;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.engine.standalone.TakenPort;
import hearth.cluster.host.HostProbe;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works on one connection to Docker. */
final class OpenDocker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenDocker.class);
  private static final Duration REACHED_WITHIN = Duration.ofSeconds(10);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final Duration SINCE_FALL = Duration.ofSeconds(15);

  final ClusterParts parts;
  final Nodes nodes;
  final Drivers drivers;
  final JobExecutors executors;
  final ContainerStats stats;
  final ContainerWatch watch;
  final FollowedLogs logs;
  final ResultsServer results;
  final HearthImage image;
  private final DockerSettings settings;
  private final ContainerUser user;
  private final DockerConnection connection;

  OpenDocker(
      DockerConnection connection,
      DockerSettings settings,
      Installation installation,
      HearthHome home,
      Ports ports) {
    this.connection = connection;
    DockerClient docker = connection.client();
    Names names = Names.of(home);
    this.settings = settings;
    this.image = new HearthImage(docker, settings.image(), installation);
    Integer chosen = settings.user();
    this.user =
        chosen == null
            ? ContainerUser.on(docker, connection.endpoint())
            : new ContainerUser(chosen);
    this.parts =
        ClusterParts.on(docker, names, new Labels(names.home(), settings.labels()), image, user);
    ContainerStart start = id -> start(docker, id);
    NodePlans plans = new NodePlans(names, parts.labels(), this::data);
    PortOwner owner = new PortOwner(docker, new TakenPort(new HostProbe()));
    this.nodes =
        new Nodes(
            parts,
            plans,
            new NodeStarter(parts, start, ports, owner, new Mappings(REACHED_WITHIN)));
    this.drivers =
        new Drivers(parts, plans, new AttemptPlans(installation.sparkHome()), start, ports);
    this.executors = new JobExecutors(docker, parts.containers());
    MemoryPressure pressure = new MemoryPressure(this::askItsLog);
    this.stats = new ContainerStats(docker, pressure);
    this.watch =
        new ContainerWatch(docker, parts.containers(), parts.labels(), pressure, Clock.systemUTC());
    this.logs = new FollowedLogs(docker);
    this.results = new ResultsServer(docker, parts, start);
  }

  EngineFacts facts() {
    return DockerFacts.read(connection);
  }

  /** Where Docker keeps its files; empty where that is not on this computer. */
  Optional<Path> root() {
    return DockerFacts.root(connection);
  }

  /** Ends everything of a cluster, drivers first, side by side. Results stay. */
  void cleanUp(String cluster) {
    Containers containers = parts.containers();
    containers.stop(drivers.list(cluster), STOP_WITHIN);
    List<Found> all = containers.of(cluster);
    containers.stop(all, STOP_WITHIN);
    containers.remove(all);
    parts.networks().remove(cluster);
    parts.volumes().removeCluster(cluster);
  }

  /** The folders that the containers of a profile see. */
  DataFolders data(Profile profile) {
    return new DataFolders(settings, profile, user);
  }

  @Override
  public void close() {
    watch.close();
    stats.close();
    logs.close();
    results.close();
    connection.close();
  }

  /** Not every engine tells of a process that the system ended for memory; the worker does. */
  private void askItsLog(String id) {
    try {
      if (parts.logs().since(id, SINCE_FALL).lines().stream()
          .anyMatch(line -> line.contains("exited with code 137"))) {
        watch.outOfMemory(id);
      }
    } catch (RuntimeException e) {
      LOG.debug("The log of {} cannot be read", id, e);
    }
  }

  private static void start(DockerClient docker, String id) {
    try {
      docker.startContainerCmd(id).exec();
    } catch (NotModifiedException e) {
      // It runs already.
    }
  }
}
