package hearth.app.cluster;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.EmptyState;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.PageHeader;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Ui;
import hearth.app.log.LogPanel;
import hearth.app.metrics.ClusterCharts;
import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import hearth.cluster.preflight.Fix;
import hearth.cluster.profile.Profile;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The Cluster page. */
public final class ClusterView extends VBox {
  private static final double ROOM_FOR_SUBTITLE = 860;

  private final ClusterViewModel model;
  private final Format format;
  private final Dialogs dialogs;
  private final ObservableValue<Boolean> idle;
  private final StateBadge badge = new StateBadge();
  private final Label subtitle = Ui.elidable("", "muted");
  private final FindingList findings;
  private final StepsCard steps;
  private final NodeGrid nodes;
  private final NextStep next;
  private final ClusterCharts charts;
  private final TimelineView timeline;
  private final VBox empty;

  /**
   * @param charts what the cluster used over time
   * @param browse opens an address in the system's browser
   * @param idle whether no job is under way
   * @param newJob opens the catalogue of jobs
   * @param runSample starts the sample journey
   */
  public ClusterView(
      ClusterViewModel model,
      Format format,
      Dialogs dialogs,
      ClusterCharts charts,
      LogPanel logs,
      Consumer<String> browse,
      ObservableValue<Boolean> idle,
      Runnable newJob,
      Runnable runSample) {
    this.model = model;
    this.idle = idle;
    this.format = format;
    this.dialogs = dialogs;
    this.charts = charts;
    getStyleClass().add("page");
    setId("cluster-page");
    Button cancel =
        Ui.button(Messages.text("cluster.cancel.button"), Feather.X, model::stop, Styles.SMALL);
    cancel.setId("cluster-cancel");
    steps = new StepsCard(cancel);
    findings = new FindingList(model);
    nodes = new NodeGrid(format, new Actions(logs, browse));
    timeline = new TimelineView(format);
    next = new NextStep(newJob, runSample);
    empty = emptyState(runSample);
    VBox content = Ui.column(Gap.L, findings, steps, nodes, next, empty, charts, timeline);
    content.getStyleClass().add("page-content");
    ScrollPane scroll = Ui.scroll(content);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(empty, Priority.ALWAYS);
    getChildren().addAll(header(), scroll);
    model.snapshotProperty().addListener((property, before, now) -> show(now));
    model.profileProperty().addListener((property, before, now) -> describe(now));
    model
        .problemProperty()
        .addListener((property, before, now) -> show(model.snapshotProperty().get()));
    model
        .mended()
        .addListener((SetChangeListener<Fix>) change -> show(model.snapshotProperty().get()));
    idle.addListener((property, before, now) -> show(model.snapshotProperty().get()));
    show(model.snapshotProperty().get());
    describe(model.profileProperty().get());
  }

  private PageHeader header() {
    Button edit =
        Ui.button(
            Messages.text("cluster.profile.button"),
            Feather.SLIDERS,
            () -> model.editProfile(this::editProfile));
    edit.setId("profile-edit");
    edit.disableProperty().bind(model.canEdit().not());
    Button stop = Ui.button(Messages.text("cluster.stop.button"), Feather.SQUARE, model::stop);
    stop.setId("cluster-stop");
    Button start =
        Ui.button(Messages.text("cluster.start.button"), Feather.PLAY, model::start, Styles.ACCENT);
    start.setId("cluster-start");
    start
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.phase() == Phase.DEGRADED
                        ? Messages.text("cluster.restore.button")
                        : Messages.text("cluster.start.button"),
                model.snapshotProperty()));
    // While it starts, the card of the steps has the button that cancels.
    Ui.showWhen(stop, model.isUp());
    Ui.showWhen(start, model.canStart());
    Button add =
        Ui.button(Messages.text("cluster.add.button"), Feather.PLUS, () -> model.addWorker());
    add.setId("worker-add");
    Ui.showWhen(add, model.isUp());
    add.disableProperty().bind(model.growing());
    // In a small window the buttons need the room; the profile tells the same.
    Ui.showWhen(subtitle, widthProperty().greaterThan(ROOM_FOR_SUBTITLE));
    // It has what the title and the buttons leave.
    subtitle.setPrefWidth(0);
    subtitle.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(subtitle, Priority.ALWAYS);
    PageHeader header = new PageHeader(Messages.text("cluster.title"), badge, subtitle);
    return header.actions(edit, add, stop, start);
  }

  private EmptyState emptyState(Runnable runSample) {
    Button sample = EmptyState.sampleButton("run-sample", runSample);
    Button start =
        Ui.button(Messages.text("cluster.empty.start"), Feather.PLAY, model::start, Styles.LARGE);
    start.setId("empty-start");
    EmptyState state =
        new EmptyState(
            Ui.icon(Feather.SERVER, "empty-icon"),
            Messages.text("cluster.empty.title"),
            Messages.text("cluster.empty.text"),
            sample,
            start);
    state.setId("cluster-empty");
    return state;
  }

  private void show(ClusterSnapshot now) {
    ClusterLook.show(badge, now.phase());
    boolean moving = now.phase() == Phase.STARTING || now.phase() == Phase.STOPPING;
    findings.show(now.findings(), model.problemProperty().get());
    Ui.show(steps, moving && !now.steps().isEmpty());
    steps.show(
        now.phase() == Phase.STOPPING
            ? Messages.text("cluster.steps.stopping")
            : Messages.text("cluster.steps.starting"),
        now.steps());
    steps.canCancel(now.phase() == Phase.STARTING);
    nodes.show(now);
    Ui.show(nodes, !nodes.isEmpty());
    charts.show(now);
    Ui.show(charts, !nodes.isEmpty() || !moving && charts.isOpen());
    timeline.show(now.history().events(), now.at());
    Ui.show(timeline, !nodes.isEmpty() && !now.history().events().isEmpty());
    Ui.show(next, isIdle(now));
    Ui.show(empty, !moving && nodes.isEmpty());
  }

  private boolean isIdle(ClusterSnapshot now) {
    return now.phase() == Phase.RUNNING
        && idle.getValue()
        && now.workers().stream().allMatch(worker -> worker.coresUsed() == 0);
  }

  private void describe(Profile profile) {
    subtitle.setText(
        Messages.text(
            "cluster.subtitle",
            profile.name(),
            profile.workers(),
            profile.coresPerWorker(),
            format.megabytes(profile.memoryPerWorkerMb())));
  }

  private void editProfile(ProfileDraft draft) {
    Button cancel = Ui.button(Messages.text("dialog.cancel.button"), Feather.X, dialogs::close);
    Button save =
        Ui.button(
            Messages.text("cluster.profile.save"),
            Feather.CHECK,
            () -> {
              model.save(draft.profile());
              dialogs.close();
            },
            Styles.ACCENT);
    save.setId("profile-save");
    ProfileEditor editor = new ProfileEditor(draft, format);
    save.disableProperty().bind(editor.valid().not());
    dialogs.ask(Messages.text("cluster.profile.title"), editor, cancel, save);
  }

  /** What the cards ask for. */
  private final class Actions implements NodeActions {
    private final LogPanel logs;
    private final Consumer<String> browse;

    Actions(LogPanel logs, Consumer<String> browse) {
      this.logs = logs;
      this.browse = browse;
    }

    @Override
    public void browse(String url) {
      browse.accept(url);
    }

    @Override
    public void showLog(String node) {
      logs.open(
          Messages.text("cluster.log.title", ClusterLook.nodeName(node)),
          node,
          offset -> model.log(node, offset));
    }

    @Override
    public void restart(String worker) {
      model.restartWorker(worker);
    }

    @Override
    public void remove(String worker) {
      model.removeWorker(worker);
    }

    @Override
    public void kill(String worker) {
      dialogs.confirmDanger(
          Messages.text("cluster.kill.title", ClusterLook.nodeName(worker)),
          Messages.text("cluster.kill.question"),
          Messages.text("cluster.kill.confirm"),
          () -> model.kill(worker));
    }
  }
}
