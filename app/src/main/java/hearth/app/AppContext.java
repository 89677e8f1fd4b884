package hearth.app;

import hearth.app.cli.Backend;
import hearth.app.cli.CliFailure;
import hearth.app.cli.Version;
import hearth.app.diagnosis.DockerAddress;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.diagnosis.HostDiagnostics;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.EngineSettings;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.docker.DockerCare;
import hearth.cluster.engine.docker.DockerEngine;
import hearth.cluster.engine.docker.DockerSettings;
import hearth.cluster.engine.embedded.EmbeddedCare;
import hearth.cluster.engine.embedded.EmbeddedEngine;
import hearth.cluster.host.HostProbe;
import hearth.cluster.library.Library;
import hearth.cluster.library.StoredLibrary;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.metrics.Metrics;
import hearth.cluster.metrics.MetricsRecorder;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.Phase;
import hearth.cluster.preflight.HostPreflight;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobsOnCluster;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultStore;
import hearth.cluster.results.StoredResults;
import hearth.cluster.scaling.QueuedScalings;
import hearth.cluster.sparkhistory.LocalSparkHistory;
import hearth.cluster.sparkhistory.SparkHistory;
import hearth.cluster.support.Support;
import hearth.cluster.support.SupportDesk;
import hearth.jobs.catalog.BuiltInJobs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** All of Hearth without its window: the only place that wires constructors. */
public final class AppContext implements Backend {
  private final Opening opening;
  private final HearthHome home;
  private final Installation installation;
  private final HostProbe host;
  private final EngineSettings engineSettings;
  private final DockerEngine docker;
  private final EmbeddedEngine embedded;
  private final SelectedEngine engine;
  private final ReconcilingClusterService cluster;
  private final EngineJobService jobs;
  private final Subscription jobNews;
  private final MetricsRecorder metrics;
  private final Subscription pictures;
  private final Subscription attempts;
  private final ResultCatalog results;
  private final StoredLibrary library;
  private final SparkHistory history;
  private volatile boolean keepsSession;
  private final LateScalings scalings = new LateScalings(this::openScalings);

  private AppContext(Opening opening) {
    this.opening = opening;
    this.home = opening.home();
    this.installation = opening.installation();
    this.host = opening.host();
    this.docker = docker(installation, home);
    this.engineSettings = new EngineSettings(home.engines());
    engineSettings.dockerAddress().ifPresent(docker::connectTo);
    this.embedded = new EmbeddedEngine(installation, home, home.cache());
    this.engine = new SelectedEngine(List.of(embedded, docker));
    EngineChoice.select(engine, profile().engine());
    ReconcilingClusterService reconciling =
        new ReconcilingClusterService(
            engine,
            new MasterClient(),
            new HostPreflight(host, home, engine),
            home.running(),
            profile(),
            Clock.systemDefaultZone());
    this.cluster = reconciling;
    EngineJobService service =
        new EngineJobService(
            engine,
            () -> cluster.snapshot().profile(),
            JobCatalogue.of(BuiltInJobs.all(), home.ownJobs()),
            Version.parts(),
            this::wantsSession,
            Clock.systemDefaultZone(),
            home.jobList());
    this.jobs = service;
    reconciling.beforeStop(
        stopped -> {
          CompletableFuture<Void> unused = service.stops(stopped);
        });
    this.jobNews = jobs.subscribe(new JobsOnCluster(jobs.catalogue(), cluster::report));
    this.metrics = new MetricsRecorder(home.metrics(), Clock.systemDefaultZone());
    this.pictures = cluster.overhear(metrics::show);
    this.attempts = jobs.listen(metrics);
    this.results = new StoredResults(this::volume, home.resultCopies());
    this.library = new StoredLibrary(home.library());
    this.history = new LocalSparkHistory(home, installation, jobs::details, this::volume);
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
    return new AppContext(Opening.of(home, profile, engine));
  }

  private static DockerEngine docker(Installation installation, HearthHome home) {
    // What Hearth itself has for jobs: the samples, what it simulates, and added programs.
    List<Path> own = List.of(installation.samples(), home.cache(), home.ownJobs());
    Path data = Path.of(System.getProperty("user.home"));
    DockerSettings settings =
        DockerSettings.of(data, own).withLabels(System.getProperty("hearth.docker.labels", ""));
    return new DockerEngine(settings, installation, home);
  }

  private QueuedScalings openScalings() {
    return new QueuedScalings(
        cluster,
        jobs,
        new HostPreflight(host, home, engine),
        home.scalings(),
        Clock.systemDefaultZone());
  }

  /** Not during a scaling experiment, whose runs are alone on the cluster. */
  private boolean wantsSession() {
    return keepsSession && cluster.snapshot().phase() == Phase.RUNNING && !scalings.areBusy();
  }

  @Override
  public QueuedScalings scalings() {
    return scalings.get();
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
    return opening.profile();
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
        this::volume,
        diagnostics(),
        Version.parts(),
        System.getenv(),
        Clock.systemDefaultZone());
  }

  /** Where Docker is, as a person set it. */
  DockerAddress dockerAddress() {
    return new ChosenDockerAddress(engineSettings, docker::connectTo);
  }

  /** Measures this computer. */
  HostProbe host() {
    return host;
  }

  /** The saved profiles. */
  ProfileStore profiles() {
    return opening.profiles();
  }

  @Override
  public ClusterService cluster() {
    return cluster;
  }

  @Override
  public JobService jobs() {
    return jobs;
  }

  /** What clusters and jobs used over time. */
  Metrics metrics() {
    return metrics;
  }

  @Override
  public ResultCatalog results() {
    return results;
  }

  /** What a person added to results. */
  Library library() {
    return library;
  }

  private ResultStore volume() {
    return engine.results(cluster.snapshot().profile());
  }

  @Override
  public SparkHistory history() {
    return history;
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
    scalings.close();
    history.close();
    jobNews.close();
    pictures.close();
    jobs.close();
    attempts.close();
    cluster.close();
    metrics.close();
    library.close();
    engine.close();
  }
}
