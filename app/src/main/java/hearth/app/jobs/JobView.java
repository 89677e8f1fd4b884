package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.StateBadge;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.log.LogFeed;
import hearth.app.log.LogView;
import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobInput;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One job: how far it is, why it failed, its log, and what can be done. Its owner closes it. */
final class JobView extends VBox implements AutoCloseable {
  private final JobsViewModel model;
  private final JobRow row;
  private final Dialogs dialogs;
  private final Format format;
  private final StateBadge badge = new StateBadge();
  private final JobProgress progress;
  private final VBox failure = Ui.column(0);
  private final Button cancel;
  private final Button result;
  private final Button again;
  private final Button page;
  private final LogFeed log;
  private final Subscription ticking;
  private final ChangeListener<JobSnapshot> follow = (property, before, now) -> show(now);

  JobView(
      JobsViewModel model, JobRow row, Format format, Dialogs dialogs, Consumer<String> browse) {
    super(Gap.L);
    this.model = model;
    this.row = row;
    this.dialogs = dialogs;
    this.format = format;
    this.progress = new JobProgress(format);
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
            () -> browse.accept(String.valueOf(row.get().uiUrl())));
    page.setId("job-page");
    log = new LogFeed(offset -> model.log(row.id(), offset), model.tasks());
    LogView lines = new LogView(log.lines());
    log.filterProperty().bind(lines.filterProperty());
    VBox.setVgrow(lines, Priority.ALWAYS);
    getChildren().addAll(head(), progress, failure, lines);
    row.snapshotProperty().addListener(follow);
    ticking = model.tasks().fx().every(Duration.ofSeconds(1), this::tick);
    show(row.get());
  }

  private VBox head() {
    JobSnapshot job = row.get();
    Label title = Ui.paragraph(model.title(job), "section-title");
    HBox first =
        Ui.row(
            Gap.M,
            Ui.icon(TypeIcons.of(job.request().type()), "card-icon"),
            title,
            Ui.spacer(),
            page,
            cancel,
            again,
            result);
    String files = String.join(", ", job.request().inputs().stream().map(JobInput::name).toList());
    Label inputs = Ui.paragraph(files);
    Label parameters = Ui.paragraph(Parameters.inShort(model, job), "muted");
    return Ui.column(Gap.XS, first, Ui.row(Gap.M, badge, inputs), parameters);
  }

  private void tick() {
    if (!row.get().state().isFinal()) {
      progress.show(row.get(), model.elapsed(row.get()));
    }
  }

  private void show(JobSnapshot job) {
    JobLook.show(badge, job.state());
    progress.show(job, model.elapsed(job));
    log.setFallback(job.logTail());
    boolean over = job.state().isFinal();
    Ui.show(cancel, !over);
    Ui.show(result, job.state() == JobState.FINISHED);
    Ui.show(again, over);
    page.setDisable(job.uiUrl() == null);
    failure.getChildren().clear();
    if (job.failure() != null) {
      failure
          .getChildren()
          .add(FailureCard.of(job.failure(), format, change -> model.retry(row.get(), change)));
    }
    Ui.show(failure, job.failure() != null);
  }

  private void cancel() {
    JobSnapshot job = row.get();
    if (!model.isWorthAQuestion(job)) {
      cancelNow(job);
      return;
    }
    dialogs.confirmDanger(
        Messages.text("jobs.cancel.title"),
        Messages.text("jobs.cancel.question", model.title(job)),
        Messages.text("jobs.cancel.confirm"),
        () -> cancelNow(job));
  }

  /** Driver and executors take a moment to end; the button says that they do. */
  private void cancelNow(JobSnapshot job) {
    isCancelling(true);
    model.cancel(job, () -> isCancelling(false));
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
