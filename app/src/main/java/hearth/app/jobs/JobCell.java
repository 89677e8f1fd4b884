package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobEvent;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A job in the list: its state as icon and word, what it is, its files and how long it took. */
final class JobCell extends ListCell<JobRow> {
  private static final double BAR_HEIGHT = 6;

  private final JobsViewModel model;
  private final Format format;
  private final FontIcon icon = Ui.icon(Feather.CLOCK, "list-icon");
  private final Label title = Ui.elidable("", "list-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final Label state = Ui.label("", "caption");
  private final ProgressBar progress = new ProgressBar();
  private final HBox box;
  private final ChangeListener<JobSnapshot> follow = (property, before, now) -> show(now);
  private @Nullable JobRow shown;

  JobCell(JobsViewModel model, Format format) {
    this.model = model;
    this.format = format;
    progress.setMinHeight(BAR_HEIGHT);
    progress.setPrefHeight(BAR_HEIGHT);
    progress.setMaxWidth(Double.MAX_VALUE);
    VBox text = Ui.column(Gap.XS / 2, title, inputs, state, progress);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = Ui.row(Gap.M, icon, text);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(JobRow row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    if (shown != null) {
      shown.snapshotProperty().removeListener(follow);
    }
    shown = isEmpty ? null : row;
    setText(null);
    setGraphic(isEmpty ? null : box);
    if (shown == null) {
      setAccessibleText(null);
      return;
    }
    shown.snapshotProperty().addListener(follow);
    show(shown.get());
  }

  private void show(JobSnapshot job) {
    String word = Messages.text(JobState.class, job.state());
    String when = format.moment(job.request().submitted(), model.now());
    icon.setIconCode(JobLook.icon(job.state()));
    JobLook.tone(job.state()).applyTo(icon);
    title.setText(model.title(job));
    inputs.setText(Inputs.inShort(job.request().inputs()));
    state.setText(
        job.started() == null || !job.state().isFinal()
            ? Messages.text("jobs.list.waiting", word, when)
            : Messages.text("jobs.list.state", word, format.duration(model.elapsed(job)), when));
    JobEvent.Progress done = job.state() == JobState.RUNNING ? job.progress() : null;
    Ui.show(progress, done != null);
    progress.setProgress(done == null ? 0 : done.fraction());
    setAccessibleText(title.getText() + ", " + word + ", " + inputs.getText());
  }
}
