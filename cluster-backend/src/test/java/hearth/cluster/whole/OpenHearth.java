package hearth.cluster.whole;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.Subscription;
import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.embedded.EmbeddedEngine;
import hearth.cluster.host.HostProbe;
import hearth.cluster.lifecycle.ReconcilingClusterService;
import hearth.cluster.metrics.MetricsRecorder;
import hearth.cluster.monitor.MasterClient;
import hearth.cluster.monitor.Phase;
import hearth.cluster.preflight.HostPreflight;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.EngineJobService;
import hearth.cluster.queue.JobsOnCluster;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.StoredResults;
import hearth.jobs.catalog.BuiltInJobs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The whole backend on the embedded engine, as one opened Hearth has it. */
final class OpenHearth implements AutoCloseable {

  /** Two workers of one core, the least that can lose one. */
  static final Profile PROFILE = Profile.of("whole", EmbeddedEngine.NAME, 2, 1, 512, 512);

  /** What a worker can give to one executor, in MB. */
  static final int EXECUTOR_MB = 512;

  /** Shared by all tests of a build: the first one pays for the class archive. */
  private static final Path CACHE = Path.of("target", "engine-cache").toAbsolutePath();

  final SelectedEngine engine;
  final ReconcilingClusterService cluster;
  final EngineJobService jobs;
  final MetricsRecorder metrics;
  private final Subscription jobNews;
  private final Subscription pictures;
  private final Subscription attempts;
  final ResultCatalog results;

  /**
   * @param session whether a session is kept ready
   */
  OpenHearth(Path folder, boolean session) {
    HearthHome home = new HearthHome(folder);
    Clock clock = Clock.systemUTC();
    engine = new SelectedEngine(List.of(new EmbeddedEngine(Installation.find(), home, CACHE)));
    cluster =
        new ReconcilingClusterService(
            engine,
            new MasterClient(),
            new HostPreflight(new HostProbe(), home, engine),
            home.running(),
            PROFILE,
            clock);
    jobs =
        new EngineJobService(
            engine,
            () -> cluster.snapshot().profile(),
            JobCatalogue.of(BuiltInJobs.all(), home.ownJobs()),
            Map.of("hearth", "test"),
            () -> session && cluster.snapshot().phase() == Phase.RUNNING,
            clock,
            home.jobList());
    jobNews = jobs.subscribe(new JobsOnCluster(jobs.catalogue(), cluster::report));
    metrics = new MetricsRecorder(home.metrics(), clock);
    pictures = cluster.overhear(metrics::show);
    attempts = jobs.listen(metrics);
    results = new StoredResults(() -> engine.results(PROFILE));
  }

  @Override
  public void close() {
    jobNews.close();
    pictures.close();
    jobs.close();
    attempts.close();
    cluster.close();
    metrics.close();
    engine.close();
  }
}
