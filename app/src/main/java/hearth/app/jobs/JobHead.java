package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Gap;
import hearth.app.fx.StateBadge;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobInput;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of a job's page: what it is, how it stands, and what can be done with it. */
final class JobHead extends VBox {
  private final JobsViewModel model;
  private final JobChoices choices;
  private final FontIcon icon = Ui.icon(Feather.BOX, "card-icon");
  private final Label title = Ui.paragraph("", "section-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final StateBadge badge = new StateBadge();
  private final Button cancel;
  private final Button result;
  private final Button again;
  private final Button page;
  private @Nullable JobRow row;

  /**
   * @param browse opens an address in the system's browser
   */
  JobHead(JobsViewModel model, JobChoices choices, Consumer<String> browse) {
    super(Gap.S);
    this.model = model;
    this.choices = choices;
    cancel = Ui.button(Messages.text("jobs.cancel.button"), Feather.X, () -> here(this::cancel));
    cancel.setId("job-cancel");
    result =
        Ui.button(
            Messages.text("jobs.result.button"),
            Feather.BAR_CHART_2,
            () -> here(job -> model.openResult(job.get())),
            Styles.ACCENT);
    result.setId("job-result");
    again =
        Ui.button(
            Messages.text("jobs.again.button"),
            Feather.ROTATE_CW,
            () -> here(job -> model.editAgain(job.get())));
    again.setId("job-again");
    page =
        Ui.button(
            Messages.text("jobs.page.button"),
            Feather.EXTERNAL_LINK,
            () -> here(job -> browse.accept(String.valueOf(job.get().uiUrl()))));
    page.setId("job-page");
    getChildren()
        .addAll(
            Ui.row(Gap.M, icon, title, Ui.spacer(), badge),
            inputs,
            new FlowPane(Gap.S, Gap.S, result, again, cancel, page));
  }

  private void here(Consumer<JobRow> action) {
    if (row != null) {
      action.accept(row);
    }
  }

  /** Is about another job from now on. */
  void follow(JobRow next) {
    row = next;
    JobSnapshot job = next.get();
    icon.setIconCode(TypeIcons.of(job.request().type()));
    title.setText(model.titles().of(job));
    inputs.setText(
        job.request().inputs().stream().map(JobInput::name).collect(Collectors.joining(", ")));
    isCancelling(false);
    show(job);
  }

  void show(JobSnapshot job) {
    JobLook.show(badge, job.state());
    boolean over = job.state().isFinal();
    Ui.show(cancel, !over);
    Ui.show(result, job.state() == JobState.FINISHED);
    again.setText(over ? Messages.text("jobs.again.button") : Messages.text("jobs.clone.button"));
    Ui.show(page, !over && job.state() != JobState.QUEUED);
    page.setDisable(job.uiUrl() == null);
  }

  /** Driver and executors take a moment to end; the button says that they do. */
  private void cancel(JobRow asked) {
    choices.cancel(
        List.of(asked),
        underWay -> {
          if (asked.equals(row)) {
            isCancelling(underWay);
          }
        });
  }

  private void isCancelling(boolean cancelling) {
    cancel.setDisable(cancelling);
    cancel.setText(
        cancelling ? Messages.text("jobs.cancel.underway") : Messages.text("jobs.cancel.button"));
  }
}
