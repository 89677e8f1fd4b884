package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.TsvTable;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.StageFigures;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The stages of a job's latest attempt that have ended, from Spark's event log. */
final class StagesPane extends VBox {
  private static final double NAME = 190;
  private static final double FIGURE = 92;

  private final Format format;
  private final Label none = Ui.paragraph(Messages.text("jobs.stages.none"), "muted");

  StagesPane(Format format) {
    super(Gap.S);
    this.format = format;
    setId("job-stages");
    getStyleClass().add("tab-content");
    getChildren().add(none);
  }

  void show(JobDetails details) {
    List<StageFigures> stages = details.latest().map(JobDetails.Run::stages).orElse(List.of());
    if (stages.isEmpty()) {
      getChildren().setAll(none);
      return;
    }
    TsvTable<StageFigures> table = new TsvTable<>(Messages.text("jobs.stages.name"), stages);
    table.setId("stage-table");
    table.setColumnResizePolicy(TsvTable.UNCONSTRAINED_RESIZE_POLICY);
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
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(table);
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
