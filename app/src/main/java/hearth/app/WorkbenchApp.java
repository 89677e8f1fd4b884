package hearth.app;

import hearth.app.cli.SampleJobs;
import hearth.app.cluster.StoredProfile;
import hearth.app.fx.Faults;
import hearth.app.fx.FileDialogs;
import hearth.app.fx.FxDispatcher;
import hearth.app.fx.Tasks;
import hearth.app.shell.Workbench;
import hearth.app.shell.WorkbenchServices;
import hearth.cluster.HearthHome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as JavaFX starts and ends it. */
public final class WorkbenchApp extends Application {
  private static final Duration LAST_WRITE = Duration.ofSeconds(2);

  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hearth-window-", 0).factory());
  private final HearthHome home;
  private @Nullable AppContext context;
  private @Nullable FxDispatcher dispatcher;

  /** Called by JavaFX. */
  public WorkbenchApp() {
    this(HearthHome.find());
  }

  /** A window on another home than the user's. */
  WorkbenchApp(HearthHome home) {
    this.home = home;
  }

  /** Opens the backend away from the window's thread. */
  @Override
  public void init() {
    AppContext opened = AppContext.open(home, null, null);
    opened.keepSession();
    context = opened;
  }

  @Override
  public void start(Stage stage) {
    AppContext hearth = Objects.requireNonNull(context);
    FxDispatcher fx = FxDispatcher.ofToolkit();
    dispatcher = fx;
    Tasks tasks = new Tasks(background, fx, new Faults());
    new Workbench(stage, services(hearth), tasks, background).show();
  }

  private WorkbenchServices services(AppContext hearth) {
    return new WorkbenchServices(
        hearth.cluster(),
        hearth.jobs(),
        hearth.metrics(),
        hearth.scalings(),
        hearth.results(),
        hearth.library(),
        hearth.history(),
        new StoredProfile(hearth.profiles(), hearth.host()::facts),
        hearth.host()::facts,
        () -> SampleJobs.demo(hearth.installation(), hearth.home()),
        type -> SampleJobs.prepare(type, hearth.installation(), hearth.home()),
        jobId -> hearth.results().folder(jobId, hearth.resultsFolder()),
        hearth.diagnostics(),
        hearth.support(),
        hearth.dockerAddress(),
        hearth.image(),
        FileDialogs.ofSystem(),
        hearth.home().root().resolve("window.json"),
        address -> getHostServices().showDocument(address),
        InstantSource.system());
  }

  /** Ends the threads; the cluster goes on or was stopped, as the user chose. */
  @Override
  public void stop() {
    if (dispatcher != null) {
      dispatcher.close();
    }
    if (context != null) {
      context.close();
    }
    finishWriting();
  }

  /** The window's settings are written in the background; they get the time they need. */
  private void finishWriting() {
    background.shutdown();
    try {
      if (!background.awaitTermination(LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS)) {
        background.shutdownNow();
      }
    } catch (InterruptedException e) {
      background.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
