package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.JobInput;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a job stands, why it waits or failed, what it was asked for, and its attempts. */
final class JobOverview extends VBox {
  private final JobsViewModel model;
  private final Format format;
  private final JobProgress progress;
  private final WaitCard wait;
  private final VBox failure = Ui.column(0);
  private final VBox facts = Ui.column(Gap.L);
  private final VBox attempts = Ui.column(Gap.S);

  JobOverview(JobsViewModel model, Format format, WaitCard wait) {
    super(Gap.L);
    this.model = model;
    this.format = format;
    this.wait = wait;
    this.progress = new JobProgress(format);
    attempts.setId("job-attempts");
    getStyleClass().add("tab-content");
    getChildren().addAll(wait, progress, failure, facts, attempts);
  }

  void show(JobSnapshot job) {
    boolean waits = job.state() == JobState.QUEUED;
    Ui.show(wait, waits);
    if (waits) {
      wait.show(job);
    }
    Ui.show(progress, !waits);
    progress.show(job, model.elapsed(job));
    failure.getChildren().clear();
    if (job.failure() != null) {
      failure
          .getChildren()
          .add(FailureCard.of(job.failure(), format, change -> model.retry(job, change)));
    }
    Ui.show(failure, job.failure() != null);
    facts.getChildren().setAll(when(job), parameters(job), inputs(job), versions(job));
    facts.getChildren().removeIf(part -> part instanceof VBox box && box.getChildren().size() < 2);
  }

  /** A second has passed. */
  void tick(JobSnapshot job) {
    progress.show(job, model.elapsed(job));
  }

  private Node when(JobSnapshot job) {
    QueueOptions options = job.options();
    FactGrid grid =
        new FactGrid()
            .add(Messages.text("jobs.fact.id"), job.id())
            .add(
                Messages.text("jobs.fact.submitted"),
                format.moment(job.request().submitted(), model.now()))
            .add(
                Messages.text("jobs.fact.started"),
                job.started() == null ? null : format.moment(job.started(), model.now()))
            .add(
                Messages.text("jobs.fact.ended"),
                job.ended() == null ? null : format.moment(job.ended(), model.now()))
            .add(
                Messages.text("jobs.fact.took"),
                job.ended() == null || job.started() == null
                    ? null
                    : format.duration(model.elapsed(job)))
            .add(Messages.text("jobs.fact.cluster"), job.request().profile())
            .add(Messages.text("jobs.fact.request"), request(options.need()))
            .add(
                Messages.text("jobs.fact.priority"),
                Messages.text(Priority.class, options.priority()))
            .add(
                Messages.text("jobs.fact.after"),
                options.after() == null ? null : model.titleOf(options.after()))
            .add(Messages.text("jobs.fact.batch"), options.batch());
    return part(Messages.text("jobs.part.job"), grid);
  }

  private String request(@Nullable Need need) {
    return need == null
        ? Messages.text("jobs.request.whole")
        : Messages.text(
            "jobs.request.need",
            Messages.text("jobs.amount.cores", need.cores()),
            format.megabytes(need.executorMemoryMb()));
  }

  private Node parameters(JobSnapshot job) {
    FactGrid grid = new FactGrid();
    Parameters.of(model, job).forEach(grid::add);
    return part(Messages.text("jobs.part.parameters"), grid);
  }

  private Node inputs(JobSnapshot job) {
    FactGrid grid = new FactGrid();
    for (JobInput input : job.request().inputs()) {
      grid.add(input.name(), format.bytes(input.bytes()));
    }
    return part(Messages.text("jobs.part.inputs"), grid);
  }

  private static Node versions(JobSnapshot job) {
    FactGrid grid = new FactGrid();
    job.request().versions().forEach(grid::add);
    grid.add(job.request().type(), Integer.toString(job.request().typeVersion()));
    return part(Messages.text("jobs.part.versions"), grid);
  }

  private static VBox part(String title, FactGrid grid) {
    VBox part = Ui.column(Gap.XS, Ui.label(title, "field-label"));
    if (!grid.getChildren().isEmpty()) {
      part.getChildren().add(grid);
    }
    return part;
  }

  /** Shows what the job's directory tells. */
  void show(JobDetails details) {
    FactGrid grid = new FactGrid();
    for (JobDetails.Run run : details.attempts()) {
      grid.add(Messages.text("jobs.attempt", run.number()), attempt(run));
    }
    attempts.getChildren().setAll(part(Messages.text("jobs.part.attempts"), grid));
    Ui.show(attempts, !details.attempts().isEmpty());
  }

  private String attempt(JobDetails.Run run) {
    String began =
        run.started() == null
            ? Messages.text("jobs.attempt.none")
            : format.clock(run.started(), model.now());
    String how =
        run.outcome() == null
            ? Messages.text("jobs.attempt.open")
            : Messages.text(JobState.class, run.outcome());
    String took =
        run.started() == null || run.ended() == null
            ? ""
            : format.duration(Duration.between(run.started(), run.ended()));
    String why = run.failure() == null ? "" : run.failure().message();
    String application = run.application() == null ? "" : run.application();
    return List.of(began, how, took, application, why).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  ·  "));
  }
}
