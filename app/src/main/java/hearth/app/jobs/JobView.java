package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Callout;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.StateBadge;
import hearth.app.fx.Tone;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.log.LogFeed;
import hearth.app.log.LogView;
import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobInput;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One job: what can be done with it, and tabs with all that is known. Its owner closes it. */
final class JobView extends VBox implements AutoCloseable {
  private final JobsViewModel model;
  private final JobRow row;
  private final JobChoices choices;
  private final JobPlaces places;
  private final StateBadge badge = new StateBadge();
  private final Button cancel;
  private final Button result;
  private final Button again;
  private final Button page;
  private final JobOverview overview;
  private final StagesPane stages;
  private final MetricsPane metrics;
  private final FilesPane files;
  private final VBox unreadable = Ui.column(0);
  private final LogFeed log;
  private final Subscription ticking;
  private final ChangeListener<JobSnapshot> follow =
      (property, before, now) -> {
        show(now);
        if (before.state() != now.state()) {
          read();
        }
      };

  /**
   * @param tab the number of the open tab: stays the same from job to job
   */
  JobView(
      JobsViewModel model,
      JobRow row,
      Format format,
      Dialogs dialogs,
      JobPlaces places,
      IntegerProperty tab) {
    super(Gap.M);
    this.model = model;
    this.row = row;
    this.places = places;
    this.choices = new JobChoices(model, format, dialogs);
    this.overview =
        new JobOverview(
            model, format, new WaitCard(model, row, format, choices, places.openCluster()));
    this.stages = new StagesPane(format);
    this.metrics = new MetricsPane(format);
    this.files = new FilesPane(format, this::openFolder);
    getStyleClass().add("page-content");
    setId("job-view");
    cancel = Ui.button(Messages.text("jobs.cancel.button"), Feather.X, this::cancel);
    cancel.setId("job-cancel");
    result =
        Ui.button(
            Messages.text("jobs.result.button"),
            Feather.BAR_CHART_2,
            () -> model.openResult(row.get()),
            Styles.ACCENT);
    result.setId("job-result");
    again =
        Ui.button(
            Messages.text("jobs.again.button"),
            Feather.ROTATE_CW,
            () -> model.editAgain(row.get()));
    again.setId("job-again");
    page =
        Ui.button(
            Messages.text("jobs.page.button"),
            Feather.EXTERNAL_LINK,
            () -> places.browse().accept(String.valueOf(row.get().uiUrl())));
    page.setId("job-page");
    log = new LogFeed(offset -> model.log(row.id(), offset), model.tasks());
    LogView lines = new LogView(log.lines());
    log.filterProperty().bind(lines.filterProperty());
    TabPane tabs = tabs(lines, tab);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(head(), unreadable, tabs);
    row.snapshotProperty().addListener(follow);
    ticking = model.tasks().fx().every(Duration.ofSeconds(1), this::tick);
    show(row.get());
    read();
  }

  private TabPane tabs(LogView lines, IntegerProperty open) {
    VBox logBox = new VBox(lines);
    logBox.getStyleClass().add("tab-content");
    VBox.setVgrow(lines, Priority.ALWAYS);
    TabPane tabs = new TabPane();
    tabs.setId("job-tabs");
    tabs.setAccessibleText(Messages.text("jobs.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("job-tabs");
    tabs.getTabs()
        .addAll(
            tab(Messages.text("jobs.tab.overview"), Ui.scroll(overview)),
            tab(Messages.text("jobs.tab.log"), logBox),
            tab(Messages.text("jobs.tab.stages"), stages),
            tab(Messages.text("jobs.tab.metrics"), Ui.scroll(metrics)),
            tab(Messages.text("jobs.tab.files"), files));
    tabs.getSelectionModel().select(open.get());
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, before, now) -> {
              open.set(now.intValue());
              if (!row.get().state().isFinal()) {
                read();
              }
            });
    return tabs;
  }

  private static Tab tab(String title, Node content) {
    return new Tab(title, content);
  }

  private VBox head() {
    JobSnapshot job = row.get();
    FlowPane actions = new FlowPane(Gap.S, Gap.S, result, again, cancel, page);
    String inputs = String.join(", ", job.request().inputs().stream().map(JobInput::name).toList());
    return Ui.column(
        Gap.S,
        Ui.row(
            Gap.M,
            Ui.icon(TypeIcons.of(job.request().type()), "card-icon"),
            Ui.paragraph(model.title(job), "section-title"),
            Ui.spacer(),
            badge),
        Ui.elidable(inputs, "muted"),
        actions);
  }

  private void tick() {
    if (!row.get().state().isFinal()) {
      overview.tick(row.get());
    }
  }

  private void show(JobSnapshot job) {
    JobLook.show(badge, job.state());
    overview.show(job);
    log.setFallback(job.logTail());
    boolean over = job.state().isFinal();
    Ui.show(cancel, !over);
    Ui.show(result, job.state() == JobState.FINISHED);
    again.setText(over ? Messages.text("jobs.again.button") : Messages.text("jobs.clone.button"));
    Ui.show(page, !over && job.state() != JobState.QUEUED);
    page.setDisable(job.uiUrl() == null);
  }

  /** Reads what the job's directory tells, in the background. */
  private void read() {
    model.readDetails(row.id(), this::show, this::cannotRead);
  }

  private void show(JobDetails details) {
    unreadable.getChildren().clear();
    Ui.show(unreadable, false);
    overview.show(details);
    stages.show(details);
    metrics.show(details);
    files.show(details);
  }

  private void cannotRead(String why) {
    unreadable
        .getChildren()
        .setAll(new Callout(Tone.WARNING, Messages.text("jobs.details.unreadable"), why, null));
    Ui.show(unreadable, true);
  }

  private void openFolder() {
    places.open(row.id(), model.tasks());
  }

  /** Driver and executors take a moment to end; the button says that they do. */
  private void cancel() {
    choices.cancel(List.of(row), this::isCancelling);
  }

  private void isCancelling(boolean cancelling) {
    cancel.setDisable(cancelling);
    cancel.setText(
        cancelling ? Messages.text("jobs.cancel.underway") : Messages.text("jobs.cancel.button"));
  }

  @Override
  public void close() {
    row.snapshotProperty().removeListener(follow);
    ticking.close();
    log.close();
  }
}
