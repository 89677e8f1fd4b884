package hearth.app;

import hearth.app.cli.Backend;
import hearth.app.cli.CliFailure;
import hearth.app.cli.ExitCode;
import hearth.app.cli.Version;
import hearth.app.diagnosis.DockerAddress;
import hearth.app.text.Messages;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.diagnosis.HostDiagnostics;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.EngineSettings;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.docker.DockerCare;
import hearth.cluster.engine.docker.DockerEngine;
import hearth.cluster.engine.docker.DockerSettings;
import hearth.cluster.engine.embedded.EmbeddedCare;
import hearth.cluster.engine.embedded.EmbeddedEngine;
import hearth.cluster.host.HostProbe;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.Phase;
import hearth.cluster.preflight.HostPreflight;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobsOnCluster;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.StoredResults;
import hearth.cluster.support.Support;
import hearth.cluster.support.SupportDesk;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of Hearth without its window: the only place that wires constructors. */
public final class AppContext implements Backend {
  private final HearthHome home;
  private final Installation installation;
  private final HostProbe host;
  private final ProfileStore profiles;
  private final Profile profile;
  private final EngineSettings engineSettings;
  private final DockerEngine docker;
  private final EmbeddedEngine embedded;
  private final SelectedEngine engine;
  private final ClusterService cluster;
  private final JobService jobs;
  private final Subscription jobNews;
  private final ResultCatalog results;
  private volatile boolean keepsSession;

  private AppContext(HearthHome home, Installation installation, Choice choice) {
    this.home = home;
    this.installation = installation;
    this.host = choice.host();
    this.profiles = choice.profiles();
    this.profile = choice.profile();
    this.docker = docker(installation, home);
    this.engineSettings = new EngineSettings(home.engines());
    engineSettings.dockerAddress().ifPresent(docker::connectTo);
    this.embedded = new EmbeddedEngine(installation, home, home.cache());
    this.engine = new SelectedEngine(List.of(embedded, docker));
    select(engine, profile.engine());
    this.cluster =
        new ReconcilingClusterService(
            engine,
            new MasterClient(),
            new HostPreflight(host, home, engine),
            home.running(),
            profile,
            Clock.systemDefaultZone());
    this.jobs =
        new EngineJobService(
            engine,
            () -> cluster.snapshot().profile(),
            JobCatalogue.of(BuiltInJobs.all(), home.ownJobs()),
            Version.parts(),
            () -> keepsSession && cluster.snapshot().phase() == Phase.RUNNING,
            Clock.systemDefaultZone(),
            home.jobList());
    this.jobNews = jobs.subscribe(new JobsOnCluster(jobs.catalogue(), cluster::report));
    this.results = new StoredResults(() -> engine.results(cluster.snapshot().profile()));
  }

  /**
   * Opens Hearth in its home, for a profile.
   *
   * @param profile name of a saved profile or of a preset, or null for the default
   * @param engine the engine to use instead of the profile's, or null
   * @throws CliFailure when there is no such profile or engine, or the installation is not found
   */
  public static AppContext open(@Nullable String profile, @Nullable String engine) {
    return open(HearthHome.find(), profile, engine);
  }

  /** As {@link #open(String, String)}, in another home. */
  static AppContext open(HearthHome home, @Nullable String profile, @Nullable String engine) {
    HostProbe host = new HostProbe();
    ProfileStore profiles = new ProfileStore(home.profiles());
    try {
      Profile chosen = new ProfileChoice(profiles, host::facts).choose(profile);
      return new AppContext(
          home,
          findInstallation(),
          new Choice(host, profiles, engine == null ? chosen : chosen.withEngine(engine)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was known before the services were made. */
  private record Choice(HostProbe host, ProfileStore profiles, Profile profile) {}

  private static Installation findInstallation() {
    try {
      return Installation.find();
    } catch (IllegalStateException e) {
      throw new CliFailure(ExitCode.HEARTH, String.valueOf(e.getMessage()), "", e);
    }
  }

  private static DockerEngine docker(Installation installation, HearthHome home) {
    // What Hearth itself has for jobs: the samples, what it simulates, and programs that were
    // added.
    List<Path> own = List.of(installation.samples(), home.cache(), home.ownJobs());
    Path data = Path.of(System.getProperty("user.home"));
    DockerSettings settings =
        DockerSettings.of(data, own)
            .withLabels(labels(System.getProperty("hearth.docker.labels", "")));
    return new DockerEngine(settings, installation, home);
  }

  /** Further labels on all that Hearth makes in Docker: {@code name=value}, separated by commas. */
  private static Map<String, String> labels(String text) {
    return Stream.of(text.split(","))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
  }

  private static void select(SelectedEngine engines, String name) {
    try {
      engines.select(name);
    } catch (EngineException e) {
      throw new CliFailure(
          ExitCode.USAGE,
          Messages.text("context.engine", name),
          Messages.text("context.engine.remedy", String.join(", ", engines.names())),
          e);
    }
  }

  @Override
  public void keepSession() {
    keepsSession = true;
  }

  @Override
  public HearthHome home() {
    return home;
  }

  @Override
  public Installation installation() {
    return installation;
  }

  @Override
  public Profile profile() {
    return profile;
  }

  /** What runs the cluster, and the others that could. */
  SelectedEngine engine() {
    return engine;
  }

  @Override
  public Diagnostics diagnostics() {
    return new HostDiagnostics(
        host,
        home,
        List.of(
            new EmbeddedCare(embedded, home, installation),
            new DockerCare(engineSettings, installation, home)),
        (wanted, missing) ->
            new HostPreflight(
                    host, home, wanted.engine().equals(DockerEngine.NAME) ? docker : embedded)
                .check(wanted, missing),
        System.getenv(),
        Clock.systemDefaultZone());
  }

  @Override
  public Support support() {
    return new SupportDesk(
        home,
        cluster,
        jobs,
        () -> engine.results(cluster.snapshot().profile()),
        diagnostics(),
        Version.parts(),
        System.getenv(),
        Clock.systemDefaultZone());
  }

  /** Where Docker is, as a person set it. */
  DockerAddress dockerAddress() {
    return new DockerAddress() {
      @Override
      public Optional<String> get() {
        return engineSettings.dockerAddress();
      }

      @Override
      public void set(@Nullable String address) throws IOException {
        useDockerAt(address);
      }
    };
  }

  private void useDockerAt(@Nullable String address) throws IOException {
    engineSettings.setDockerAddress(address);
    docker.connectTo(address);
  }

  /** Measures this computer. */
  HostProbe host() {
    return host;
  }

  /** The saved profiles. */
  ProfileStore profiles() {
    return profiles;
  }

  @Override
  public ClusterService cluster() {
    return cluster;
  }

  @Override
  public JobService jobs() {
    return jobs;
  }

  @Override
  public ResultCatalog results() {
    return results;
  }

  @Override
  public Path resultsFolder() {
    String chosen = cluster.snapshot().profile().resultsFolder();
    return chosen == null ? home.results() : Path.of(chosen);
  }

  @Override
  public EngineImage image() {
    return docker.image().orElseThrow();
  }

  @Override
  public void close() {
    jobNews.close();
    jobs.close();
    cluster.close();
    engine.close();
  }
}
