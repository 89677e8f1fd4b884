package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.CancelWords;
import hearth.app.text.Messages;
import hearth.app.text.TimeLeft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.InputRead;
import hearth.jobs.contract.JobEvent;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far a job is: a bar, what it does now, its tasks, and the time. */
final class JobProgress extends VBox {
  private final Format format;
  private final ProgressBar bar = new ProgressBar();
  private final Label stage = Ui.paragraph("");
  private final Label tasks = Ui.paragraph("", "muted");
  private final Label share = Ui.label("", "progress-share");
  private final Label time = Ui.paragraph("", "muted");

  JobProgress(Format format) {
    super(Gap.S);
    this.format = format;
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll("card", "job-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(USE_PREF_SIZE);
    bar.setId("job-progress");
    getChildren().addAll(Ui.row(Gap.M, stage, Ui.spacer(), share), bar, tasks, time);
  }

  void show(JobSnapshot job, Duration elapsed) {
    JobEvent.Progress progress = job.progress();
    JobState state = job.state();
    double fraction = state == JobState.FINISHED ? 1 : progress == null ? 0 : progress.fraction();
    boolean moves = !state.isFinal();
    boolean unknown = moves && (progress == null || state != JobState.RUNNING);
    bar.setProgress(unknown ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
    boolean counts = moves || state == JobState.FINISHED;
    Ui.show(bar, counts);
    share.setText(counts && !unknown ? format.percent(fraction) : "");
    stage.setText(doing(job));
    tasks.setText(progress == null || !moves ? "" : tasks(progress));
    Ui.show(tasks, !tasks.getText().isEmpty());
    time.setText(time(job, elapsed));
    Ui.show(time, !time.getText().isEmpty());
    bar.setAccessibleText(stage.getText() + " " + share.getText());
  }

  private String tasks(JobEvent.Progress progress) {
    String tasks = stageAndTasks(progress);
    InputRead read = progress.read();
    return read == null
        ? tasks
        : Messages.text(
            "jobs.progress.read",
            tasks,
            format.bytes(read.bytes()),
            read.records(),
            format.bytes(Math.round(read.bytesPerSecond())));
  }

  /** The number of the stage that runs, and how far it is. */
  static String stageAndTasks(JobEvent.Progress progress) {
    return Messages.text(
        "jobs.progress.tasks",
        Math.min(progress.stagesDone() + 1, Math.max(1, progress.stagesKnown())),
        Math.max(1, progress.stagesKnown()),
        progress.tasksDone(),
        progress.tasksTotal());
  }

  /** How long it has taken, and takes yet. */
  private String time(JobSnapshot job, Duration elapsed) {
    Instant started = job.started();
    if (started == null) {
      return "";
    }
    String taken = format.duration(elapsed);
    if (job.state().isFinal()) {
      return Messages.text("jobs.progress.took", taken);
    }
    String running = Messages.text("jobs.progress.running", taken);
    return job.state() == JobState.RUNNING
        ? Messages.text(
            "jobs.progress.left", running, TimeLeft.left(job.remaining(started.plus(elapsed))))
        : running;
  }

  private static String doing(JobSnapshot job) {
    String reason = job.waitingReason();
    JobEvent.Progress progress = job.progress();
    return switch (job.state()) {
      case QUEUED -> Messages.text("jobs.progress.queued");
      case LAUNCHING -> Messages.text("jobs.progress.launching");
      case WAITING -> reason == null ? Messages.text("jobs.progress.waiting") : reason;
      case RUNNING -> progress == null ? Messages.text("jobs.progress.begun") : progress.stage();
      case FINISHED -> Messages.text("jobs.progress.finished");
      case FAILED -> Messages.text("jobs.progress.failed");
      case CANCELLED -> CancelWords.sentence(job.cancelledBy());
    };
  }
}
