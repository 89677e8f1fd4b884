package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.TsvTable;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.results.StageFigures;
import hearth.jobs.contract.JobEvent;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The stages of a job's latest attempt: the one that runs, as the driver tells of it, and those
 * that have ended, from Spark's event log, which is written on with each of them.
 */
final class StagesPane extends VBox {
  private static final double NAME = 190;
  private static final double FIGURE = 92;

  private final Format format;
  private final HistoryBar history;
  private final Label none = Ui.paragraph(Messages.text("jobs.stages.none"), "muted");
  private final Label stage = Ui.paragraph("");
  private final Label tasks = Ui.paragraph("", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final VBox now = Ui.column(Gap.S, stage, bar, tasks);
  private final TsvTable<StageFigures> table =
      new TsvTable<>(Messages.text("jobs.stages.name"), List.of());

  StagesPane(Format format, HistoryBar history) {
    super(Gap.M);
    this.format = format;
    this.history = history;
    setId("job-stages");
    getStyleClass().add("tab-content");
    now.setId("stage-now");
    now.setMinHeight(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(USE_PREF_SIZE);
    table.setId("stage-table");
    table.setColumnResizePolicy(TsvTable.UNCONSTRAINED_RESIZE_POLICY);
    addColumns();
    Ui.show(table, false);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(history, now, none, table);
  }

  /** Shows what the driver tells of the stage that runs, if one does. */
  void show(JobSnapshot job) {
    Ui.show(history, JobChoices.hasHistory(job));
    JobEvent.Progress progress = job.progress();
    if (progress == null || job.state() != JobState.RUNNING) {
      Ui.show(now, false);
    } else {
      Ui.show(now, true);
      stage.setText(progress.stage());
      tasks.setText(JobProgress.stageAndTasks(progress));
      bar.setProgress(progress.tasksDone() / (double) Math.max(1, progress.tasksTotal()));
      bar.setAccessibleText(stage.getText() + " " + tasks.getText());
    }
  }

  /** Whether somebody looks at it. */
  boolean isSeen() {
    return Ui.isSeen(this);
  }

  void show(JobDetails details) {
    List<StageFigures> stages = details.latest().map(JobDetails.Run::stages).orElse(List.of());
    Ui.show(none, stages.isEmpty());
    Ui.show(table, !stages.isEmpty());
    if (!table.getItems().equals(stages)) {
      table.getItems().setAll(stages);
      table.sort();
    }
  }

  private void addColumns() {
    table
        .text(Messages.text("jobs.stages.stage"), NAME, StagesPane::name)
        .number(Messages.text("jobs.stages.tasks"), 70, StageFigures::tasks, n -> format.count(n))
        .number(Messages.text("jobs.stages.took"), FIGURE, StagesPane::took, format::duration)
        .number(
            Messages.text("jobs.stages.cpu"),
            FIGURE,
            stage -> Duration.ofNanos(stage.sum("executorCpuTime")),
            format::duration)
        .number(
            Messages.text("jobs.stages.read"),
            FIGURE,
            stage -> stage.sum("input.bytesRead"),
            format::bytes)
        .number(
            Messages.text("jobs.stages.shuffleRead"),
            120,
            stage ->
                stage.sum("shuffle.read.remoteBytesRead")
                    + stage.sum("shuffle.read.localBytesRead"),
            format::bytes)
        .number(
            Messages.text("jobs.stages.shuffleWritten"),
            130,
            stage -> stage.sum("shuffle.write.bytesWritten"),
            format::bytes)
        .number(
            Messages.text("jobs.stages.spilled"),
            FIGURE,
            stage -> stage.sum("diskBytesSpilled"),
            format::bytes);
  }

  private static String name(StageFigures stage) {
    return stage.failure() == null
        ? stage.name()
        : Messages.text("jobs.stages.failed", stage.name(), stage.failure());
  }

  private static Duration took(StageFigures stage) {
    return stage.submitted() == null || stage.completed() == null
        ? Duration.ZERO
        : Duration.between(stage.submitted(), stage.completed());
  }
}
