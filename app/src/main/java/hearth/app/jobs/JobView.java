package hearth.app.jobs;

import hearth.app.fx.Callout;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.metrics.ChartKit;
import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.JobEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One job: what can be done with it, and tabs with all that is known. The same nodes show one job
 * after the other, since to style new ones takes long; the open tab stays open.
 */
final class JobView extends VBox {
  /** Checksums of inputs are noted after a job's end; they are looked for this often. */
  private static final int CHECKSUM_SECONDS = 5;

  /** Whoever stays with a job longer than this chooses it again. */
  private static final int CHECKSUM_PATIENCE = 600;

  private final JobsViewModel model;
  private final Format format;
  private final ChartKit charts;
  private final JobPlaces places;
  private final JobHead head;
  private final JobOverview overview;
  private final ScrollPane overviewScroll;
  private final LateTab<JobLog> log;
  private final LateTab<StagesPane> stages;
  private final LateTab<MetricsPane> metrics;
  private final LateTab<FilesPane> files;
  private final VBox unreadable = Ui.column(0);

  private final ChangeListener<JobSnapshot> follow =
      (property, before, now) -> {
        show(now);
        if (before.state() != now.state()) {
          read();
        }
      };

  // The rest is about the job that is shown.

  private @Nullable JobRow shown;
  private @Nullable Subscription ticking;

  /** As the job's directory told last. */
  private @Nullable JobDetails details;

  private int waited;

  /** So many stages had ended when the event log was read while the job ran. */
  private int stagesRead;

  /**
   * @param charts what charts of a job are made with
   */
  JobView(JobsViewModel model, Format format, Dialogs dialogs, ChartKit charts, JobPlaces places) {
    super(Gap.M);
    this.model = model;
    this.format = format;
    this.charts = charts;
    this.places = places;
    JobChoices choices = new JobChoices(model, format, dialogs, places.history());
    this.head = new JobHead(model, choices, places.browse());
    this.overview =
        new JobOverview(model, format, new WaitCard(model, format, choices, places.openCluster()));
    this.overviewScroll = Ui.scroll(overview);
    this.log = new LateTab<>(Messages.text("jobs.tab.log"), this::logPane, pane -> pane);
    this.stages = new LateTab<>(Messages.text("jobs.tab.stages"), this::stagesPane, pane -> pane);
    this.metrics =
        new LateTab<>(
            Messages.text("jobs.tab.metrics"),
            () -> filled(new MetricsPane(format, charts), MetricsPane::show),
            Ui::scroll);
    this.files =
        new LateTab<>(
            Messages.text("jobs.tab.files"),
            () -> filled(new FilesPane(format, this::openFolder), FilesPane::show),
            pane -> pane);
    getStyleClass().add("page-content");
    setId("job-view");
    TabPane tabs = tabs();
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(head, unreadable, tabs);
  }

  private TabPane tabs() {
    TabPane tabs = new TabPane();
    tabs.setId("job-tabs");
    tabs.setAccessibleText(Messages.text("jobs.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("job-tabs");
    tabs.getTabs()
        .addAll(
            new Tab(Messages.text("jobs.tab.overview"), overviewScroll),
            log,
            stages,
            metrics,
            files);
    tabs.getSelectionModel().selectedIndexProperty().addListener(index -> tabOpened());
    return tabs;
  }

  private void tabOpened() {
    if (shown == null) {
      return;
    }
    // Once the tab is to be seen.
    model.tasks().fx().execute(this::lookAtMetrics);
    if (!job().state().isFinal()) {
      stages.ifMade(pane -> pane.show(job()));
      read();
    }
  }

  /** Shows a job, and what becomes of it, until it rests or shows another one. */
  void follow(JobRow row) {
    rest();
    shown = row;
    details = null;
    waited = 0;
    stagesRead = 0;
    Ui.show(unreadable, false);
    head.follow(row);
    overview.reset();
    overviewScroll.setVvalue(0);
    overview.show(row);
    for (LateTab<?> tab : List.of(log, stages, metrics, files)) {
      tab.reset();
    }
    row.snapshotProperty().addListener(follow);
    ticking = model.tasks().fx().every(Duration.ofSeconds(1), this::tick);
    read();
  }

  /** Nobody sees it any more. */
  void rest() {
    if (shown != null) {
      shown.snapshotProperty().removeListener(follow);
      shown = null;
    }
    if (ticking != null) {
      ticking.close();
      ticking = null;
    }
    log.ifMade(JobLog::close);
  }

  private JobRow row() {
    return Objects.requireNonNull(shown, "a job is shown");
  }

  private JobSnapshot job() {
    return row().get();
  }

  private JobLog logPane() {
    JobLog pane = new JobLog(model, row().id());
    pane.setFallback(job().logTail());
    return pane;
  }

  private StagesPane stagesPane() {
    StagesPane pane = new StagesPane(format, new HistoryBar(places.history(), row().id()));
    pane.show(job());
    return filled(pane, StagesPane::show);
  }

  /** With what is known already. */
  private <T> T filled(T pane, BiConsumer<T, JobDetails> show) {
    if (details != null) {
      show.accept(pane, details);
    }
    return pane;
  }

  private void lookAtMetrics() {
    if (shown != null) {
      metrics.ifMade(pane -> pane.look(job()));
    }
  }

  private void tick() {
    if (shown == null) {
      return;
    }
    lookAtMetrics();
    if (!job().state().isFinal()) {
      overview.tick(job());
      stages.ifMade(this::followStages);
    } else if (overview.awaitsChecksums()
        && waited < CHECKSUM_PATIENCE
        && ++waited % CHECKSUM_SECONDS == 0) {
      read();
    }
  }

  /** Reads the event log when the driver tells that a stage has ended, while somebody looks. */
  private void followStages(StagesPane pane) {
    if (!pane.isSeen()) {
      return;
    }
    pane.show(job());
    JobEvent.Progress progress = job().progress();
    if (progress != null && progress.stagesDone() != stagesRead) {
      stagesRead = progress.stagesDone();
      read();
    }
  }

  private void show(JobSnapshot job) {
    head.show(job);
    overview.show(row());
    log.ifMade(pane -> pane.setFallback(job.logTail()));
    if (job.state().isFinal()) {
      stages.ifMade(pane -> pane.show(job));
    }
  }

  /** Reads what the job's directory tells, in the background. */
  private void read() {
    JobRow asked = row();
    model
        .reading()
        .details(
            asked.id(),
            told -> {
              if (asked.equals(shown)) {
                show(told);
              }
            },
            why -> {
              if (asked.equals(shown)) {
                cannotRead(why);
              }
            });
  }

  private void show(JobDetails told) {
    details = told;
    Ui.show(unreadable, false);
    overview.show(job(), told);
    stages.ifMade(pane -> pane.show(told));
    metrics.ifMade(pane -> pane.show(told));
    files.ifMade(pane -> pane.show(told));
  }

  private void cannotRead(String why) {
    unreadable
        .getChildren()
        .setAll(new Callout(Tone.WARNING, Messages.text("jobs.details.unreadable"), why, null));
    Ui.show(unreadable, true);
  }

  private void openFolder() {
    places.open(row().id(), model.tasks());
  }
}
