package hearth.app.fakes;

import hearth.app.cluster.ProfileMemory;
import hearth.app.fx.Faults;
import hearth.app.fx.FxDispatcher;
import hearth.app.fx.Tasks;
import hearth.app.shell.Workbench;
import hearth.app.shell.WorkbenchServices;
import hearth.cluster.host.HostFacts;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.samples.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;

/** The real window over fakes. */
public final class FakeWindow implements AutoCloseable {
  public final FakeClusterService cluster = new FakeClusterService(Samples.cluster(Phase.STOPPED));
  public final FakeJobService jobs = new FakeJobService();
  public final FakeMetrics metrics = new FakeMetrics();
  public final FakeScalings scalings = new FakeScalings();
  public final FakeImage image = new FakeImage();
  public final FakeDiagnostics diagnostics = new FakeDiagnostics();
  public final FakeSupport support = new FakeSupport();
  public final FakeHistory history = new FakeHistory();
  public final FakeResults results = new FakeResults();
  public final FakeLibrary library = new FakeLibrary();
  public final List<Profile> saved = new CopyOnWriteArrayList<>();
  public final List<String> browsed = new CopyOnWriteArrayList<>();
  public final FakeFileDialogs picked = new FakeFileDialogs();
  public final Faults faults = new Faults();
  private final ExecutorService background =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final FxDispatcher fx = FxDispatcher.ofToolkit();
  private final Path home;

  /**
   * @param home a directory of the test's own
   */
  public FakeWindow(Path home) {
    this.home = home;
  }

  /** Shows the window. For the window's thread. */
  public void show(Stage stage) {
    new Workbench(stage, services(), new Tasks(background, fx, faults), background).show();
  }

  private WorkbenchServices services() {
    List<JobDraft> drafts =
        List.of(
            new JobDraft("kmer-spectrum", Map.of("k", "21"), List.of(Path.of("reads.fq"))),
            new JobDraft("codon-usage", Map.of("code", "11"), List.of(Path.of("cds.fa"))));
    return new WorkbenchServices(
        cluster,
        jobs,
        metrics,
        scalings,
        results,
        library,
        history,
        new Memory(),
        () -> new HostFacts(8, 16 * 1024 * Samples.MIB, 9 * 1024 * Samples.MIB),
        () -> new ArrayList<>(drafts),
        type -> sample(type),
        jobId -> home.resolve("results").resolve(jobId),
        diagnostics,
        support,
        diagnostics,
        image,
        picked,
        settings(),
        browsed::add,
        InstantSource.fixed(Samples.NOW));
  }

  /** The real one of a built-in type. */
  private JobDraft sample(String type) throws IOException {
    Sample sample =
        hearth.jobs.samples.Samples.prepare(type, Path.of("../jobs/samples"), home.resolve("cache"))
            .orElseThrow();
    return new JobDraft(type, sample.parameters(), sample.inputs());
  }

  public Path settings() {
    return home.resolve("window.json");
  }

  /** Waits for what is still being written, so that the test's directory can be deleted. */
  @Override
  public void close() {
    fx.close();
    background.close();
  }

  /** Remembers in memory. */
  private final class Memory implements ProfileMemory {
    @Override
    public Profile load() {
      return Samples.profile();
    }

    @Override
    public void save(Profile profile) {
      saved.add(profile);
    }
  }
}
