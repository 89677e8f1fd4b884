package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobEvent;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A job in the list: its state as icon and word, what it is, its files, and how it stands. */
final class JobLine extends HBox {
  private static final double BAR_HEIGHT = 6;

  private final JobsViewModel model;
  private final Format format;
  private final WaitText waits;
  private final FontIcon icon = Ui.icon(Feather.CLOCK, "list-icon");
  private final Label title = Ui.elidable("", "list-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final Label state = Ui.elidable("", "caption");
  private final Label priority = Ui.label("", "small-badge");
  private final Label held = Ui.label(Messages.text("jobs.held"), "small-badge");
  private final FontIcon kept = Ui.icon(Feather.BOOKMARK, "kept");
  private final Label place = Ui.label("", "place");
  private final ProgressBar progress = new ProgressBar();
  private final ChangeListener<JobSnapshot> follow = (property, before, now) -> show(now);

  /** Held here as long as this line: the set has it weakly. */
  private final SetChangeListener<String> keptMarks;

  private @Nullable JobRow shown;

  JobLine(JobsViewModel model, Format format) {
    super(Gap.M);
    this.model = model;
    this.format = format;
    this.waits = new WaitText(format, model.titles()::withFile);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    progress.setMinHeight(BAR_HEIGHT);
    progress.setPrefHeight(BAR_HEIGHT);
    progress.setMaxWidth(Double.MAX_VALUE);
    held.setTooltip(new Tooltip(Messages.text("jobs.wait.held")));
    for (Label mark : new Label[] {priority, held, place}) {
      mark.setMinWidth(USE_PREF_SIZE);
    }
    Tone.WARNING.applyTo(held);
    VBox text =
        Ui.column(
            Gap.XS / 2,
            Ui.row(Gap.XS, title, Ui.spacer(), kept, held, priority, place),
            inputs,
            state,
            progress);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(icon, text);
    keptMarks =
        change -> {
          if (shown != null) {
            showKept(shown.get());
          }
        };
    model.past().kept().addListener(new WeakSetChangeListener<>(keptMarks));
  }

  /** Follows a job's row, or none any more. */
  void follow(@Nullable JobRow row) {
    if (shown != null) {
      shown.snapshotProperty().removeListener(follow);
    }
    shown = row;
    if (row != null) {
      row.snapshotProperty().addListener(follow);
      show(row.get());
    }
  }

  private void show(JobSnapshot job) {
    icon.setIconCode(job.options().held() ? Feather.PAUSE_CIRCLE : JobLook.icon(job.state()));
    JobLook.tone(job.state()).applyTo(icon);
    title.setText(model.titles().of(job));
    inputs.setText(Inputs.inShort(job.request().inputs()));
    Ui.show(inputs, !inputs.getText().isEmpty());
    boolean waiting = job.state() == JobState.QUEUED;
    state.setText(waiting ? waits.inShort(job) : standing(job));
    Ui.show(held, waiting && job.options().held());
    JobLook.show(priority, job.options().priority());
    Ui.show(priority, waiting && !priority.getText().isEmpty());
    showKept(job);
    Integer number = job.place();
    place.setText(number == null ? "" : Messages.text("jobs.place", number));
    Ui.show(place, number != null);
    JobEvent.Progress done = job.state() == JobState.RUNNING ? job.progress() : null;
    Ui.show(progress, done != null);
    progress.setProgress(done == null ? 0 : done.fraction());
    progress.setAccessibleText(Messages.text("jobs.progress.name"));
    setAccessibleText(
        title.getText()
            + ", "
            + Messages.text(JobState.class, job.state())
            + ", "
            + inputs.getText()
            + ", "
            + state.getText());
  }

  private void showKept(JobSnapshot job) {
    Ui.show(kept, model.past().kept().contains(job.id()));
  }

  private String standing(JobSnapshot job) {
    String word = Messages.text(JobState.class, job.state());
    String when = format.moment(job.request().submitted(), model.now());
    if (job.started() == null || !job.state().isFinal()) {
      return Messages.text("jobs.list.waiting", word, when);
    }
    String took = format.duration(job.elapsed(model.now()));
    Long disk = job.diskBytes();
    return disk == null
        ? Messages.text("jobs.list.state", word, took, when)
        : Messages.text("jobs.list.state.disk", word, took, format.bytes(disk), when);
  }
}
