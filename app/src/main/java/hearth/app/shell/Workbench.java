package hearth.app.shell;

import hearth.app.cluster.ClusterView;
import hearth.app.cluster.ClusterViewModel;
import hearth.app.diagnosis.DiagnosisView;
import hearth.app.diagnosis.DiagnosisViewModel;
import hearth.app.diagnosis.ImageViewModel;
import hearth.app.fx.AppIcons;
import hearth.app.fx.CopiedText;
import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Notices;
import hearth.app.fx.Overlay;
import hearth.app.fx.Tasks;
import hearth.app.jobs.HistoryPages;
import hearth.app.jobs.JobPlaces;
import hearth.app.jobs.JobsView;
import hearth.app.jobs.JobsViewModel;
import hearth.app.log.LogPanel;
import hearth.app.metrics.ChartKit;
import hearth.app.metrics.ClusterCharts;
import hearth.app.results.LibraryModel;
import hearth.app.results.ResultExports;
import hearth.app.results.ResultsView;
import hearth.app.results.ResultsViewModel;
import hearth.app.sample.SampleJourney;
import hearth.app.scaling.ScalingDialog;
import hearth.app.scaling.ScalingView;
import hearth.app.scaling.ScalingViewModel;
import hearth.app.text.Messages;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

/** Puts the window together and shows it. */
public final class Workbench {
  private static final double BRAND_SIZE = 28;

  private final Stage stage;
  private final WorkbenchServices services;
  private final Tasks tasks;
  private final Executor background;
  private final Format format;
  private final Notices notices = new Notices();
  private final Overlay overlay = new Overlay();
  private final Dialogs dialogs = new Dialogs(overlay);
  private final SettingsStore settings;
  private final Themes themes;
  private final UiScale scale;
  private final FilePicker picker;
  private final ShellViewModel model;

  /**
   * Makes the window's parts; nothing is shown yet. For the window's thread.
   *
   * @param background runs work that blocks
   */
  public Workbench(Stage stage, WorkbenchServices services, Tasks tasks, Executor background) {
    this.stage = stage;
    this.services = services;
    this.tasks = tasks;
    this.background = background;
    this.settings = new SettingsStore(services.settingsFile(), background);
    settings.get().spoken().speak();
    this.format = new Format(Messages.locale(), ZoneId.systemDefault());
    this.themes = new Themes(settings);
    this.scale = new UiScale(settings);
    this.picker =
        new FilePicker(
            services.files(),
            () -> stage,
            () -> settings.get().lastFolder(),
            folder -> settings.update(s -> s.withLastFolder(folder)));
    this.model = model();
  }

  /** Shows the window and begins to read what was there before. */
  public void show() {
    ImageView brand = new ImageView();
    brand.setFitWidth(BRAND_SIZE);
    brand.setFitHeight(BRAND_SIZE);
    Map<Page, Supplier<Node>> pages =
        Map.of(
            Page.CLUSTER, this::clusterPage,
            Page.JOBS, this::jobsPage,
            Page.RESULTS, this::resultsPage,
            Page.SCALING, this::scalingPage,
            Page.DIAGNOSIS, this::diagnosisPage);
    ShellView view =
        new ShellView(
            model,
            new NavigationBar(
                model,
                new LookMenu(themes, scale, settings, notices, this::showKeys),
                brand,
                this::showKeys),
            pages,
            overlay,
            notices);
    ScaledRoot root = new ScaledRoot(view, scale.percentProperty());
    Scene scene = new Scene(root);
    ScaledPopups.of(stage, root.factorProperty());
    themes.dress(scene);
    view.addKeys(scene, scale, this::showKeys);
    Thread.currentThread().setUncaughtExceptionHandler(tasks.faults());
    AwayNotices away =
        new AwayNotices(
            notices,
            stage.focusedProperty(),
            () -> settings.get().tellsDesktop(),
            new DesktopNotifier(background));
    stage.titleProperty().bind(away.titleProperty());
    new WindowFrame(stage, settings, model, dialogs).open(scene);
    view.focusFirst();
    model.load();
    tasks.run(AppIcons::all, icons -> addIcons(icons, brand));
  }

  /** Opens the sheet of keys, or closes it; what else is open above the page stays. */
  private void showKeys() {
    if (stage.getScene().lookup("#" + KeySheet.ID) != null) {
      dialogs.close();
    } else if (!dialogs.isOpen()) {
      Page page = model.pageProperty().get();
      dialogs.panel(
          Messages.text("keys.title", page.title()),
          KeySheet.of(page),
          KeySheet.WIDTH,
          KeySheet.HEIGHT);
    }
  }

  /** Drawing the icon takes a moment, so the window does not wait for it. */
  private void addIcons(List<Image> icons, ImageView brand) {
    stage.getIcons().setAll(icons);
    icons.stream()
        .filter(icon -> icon.getWidth() >= 2 * BRAND_SIZE)
        .findFirst()
        .ifPresent(brand::setImage);
  }

  private ShellViewModel model() {
    ClusterViewModel cluster =
        new ClusterViewModel(services.cluster(), services.profile(), services.host(), tasks);
    JobsViewModel jobs =
        new JobsViewModel(
            services.jobs(),
            () -> services.cluster().start(cluster.profileProperty().get()),
            tasks,
            notices,
            services.clock(),
            services.samples(),
            cluster.profileProperty()::get,
            this::figures,
            this::openResult);
    ResultsViewModel results =
        new ResultsViewModel(
            services.results(),
            () -> services.jobs().catalogue(),
            new LibraryModel(services.library(), tasks, notices, services.clock()),
            tasks);
    SampleJourney journey =
        new SampleJourney(
            services.cluster(),
            services.jobs(),
            cluster.profileProperty()::get,
            services.sample(),
            tasks,
            this::openResult);
    DiagnosisViewModel diagnosis =
        new DiagnosisViewModel(
            services.diagnostics(),
            services.support(),
            services.dockerAddress(),
            cluster.profileProperty()::get,
            cluster::mend,
            tasks,
            notices);
    ScalingViewModel scaling =
        new ScalingViewModel(
            services.scalings(),
            () -> services.jobs().catalogue(),
            () -> services.cluster().snapshot().profile(),
            Runtime.getRuntime().availableProcessors(),
            tasks);
    return new ShellViewModel(
        cluster, jobs, results, scaling, diagnosis, journey, services.jobs(), tasks, notices);
  }

  private Map<String, Object> figures(String jobId) throws IOException {
    return services.results().list().stream()
        .filter(result -> result.request().id().equals(jobId))
        .map(result -> result.manifest().summary())
        .findFirst()
        .orElse(Map.of());
  }

  private void openResult(String jobId) {
    model.openResult(jobId);
  }

  private Node clusterPage() {
    return new ClusterView(
        model.cluster(),
        format,
        dialogs,
        new ClusterCharts(charts(), new RememberedCharts(settings), services.cluster().snapshot()),
        new LogPanel(dialogs, tasks, picker, notices),
        services.browse(),
        model.idle(),
        model::newJob,
        model::runSample);
  }

  private Node jobsPage() {
    return new JobsView(
        model.jobs(),
        model.cluster().snapshotProperty().map(snapshot -> snapshot.phase()),
        format,
        dialogs,
        picker,
        charts(),
        new JobPlaces(
            services.browse(),
            () -> model.pageProperty().set(Page.CLUSTER),
            services.resultFolder(),
            new HistoryPages(services.history(), services.browse(), tasks, notices),
            job ->
                ScalingDialog.show(
                    dialogs, model.scaling(), job, () -> model.pageProperty().set(Page.SCALING))));
  }

  private ChartKit charts() {
    return new ChartKit(
        services.metrics(),
        tasks,
        format,
        themes.darkProperty(),
        services.clock(),
        ZoneId.systemDefault());
  }

  private Node diagnosisPage() {
    return new DiagnosisView(
        model.diagnosis(),
        new ImageViewModel(services.image(), tasks, notices),
        dialogs,
        picker,
        format,
        CopiedText::put);
  }

  private Node scalingPage() {
    return new ScalingView(
        model.scaling(), format, services.clock(), themes.darkProperty(), dialogs, model::newJob);
  }

  private ResultExports exports() {
    return new ResultExports(
        services.results(),
        services.jobs(),
        services.resultFolder(),
        tasks,
        picker,
        dialogs,
        notices,
        services.browse(),
        new RememberedExports(settings));
  }

  private Node resultsPage() {
    return new ResultsView(
        model.results(),
        services.jobs().past(),
        format,
        services.clock(),
        themes.darkProperty(),
        picker,
        dialogs,
        notices,
        services.resultFolder(),
        services.browse(),
        exports(),
        model::runSample);
  }
}
