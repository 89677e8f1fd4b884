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
import java.time.Duration;
import java.time.Instant;
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
  private final InputFacts inputs;

  /** As the job's directory tells; empty until that was read. */
  private List<JobDetails.Input> known = List.of();

  private List<JobDetails.Run> runs = List.of();
  private @Nullable Facts told;

  /** What the facts are made of that may change: they are made anew only when it does. */
  private record Facts(
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable Long diskBytes,
      QueueOptions options,
      List<JobDetails.Input> known) {}

  JobOverview(JobsViewModel model, Format format, WaitCard wait) {
    super(Gap.L);
    this.model = model;
    this.format = format;
    this.wait = wait;
    this.progress = new JobProgress(format);
    this.inputs = new InputFacts(format);
    attempts.setId("job-attempts");
    getStyleClass().add("tab-content");
    reset();
    getChildren().addAll(wait, progress, failure, facts, attempts);
  }

  /** Forgets what it knows of a job, to show another one. */
  void reset() {
    known = List.of();
    runs = List.of();
    told = null;
    Ui.show(attempts, false);
  }

  void show(JobRow row) {
    JobSnapshot job = row.get();
    boolean waits = job.state() == JobState.QUEUED;
    Ui.show(wait, waits);
    if (waits) {
      wait.show(row);
    }
    // The card of a failure says more than that it failed.
    Ui.show(progress, !waits && job.failure() == null);
    progress.show(job, job.elapsed(model.now()));
    failure.getChildren().clear();
    if (job.failure() != null) {
      failure
          .getChildren()
          .add(FailureCard.of(job.failure(), format, change -> model.retry(job, change)));
    }
    Ui.show(failure, job.failure() != null);
    showFacts(job);
  }

  private void showFacts(JobSnapshot job) {
    Facts now = new Facts(job.started(), job.ended(), job.diskBytes(), job.options(), known);
    if (now.equals(told)) {
      return;
    }
    told = now;
    facts.getChildren().setAll(when(job), parameters(job), inputs(job), versions(job));
    facts.getChildren().removeIf(part -> part instanceof VBox box && box.getChildren().size() < 2);
  }

  /** A second has passed. */
  void tick(JobSnapshot job) {
    progress.show(job, job.elapsed(model.now()));
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
                    : format.duration(job.elapsed(model.now())))
            .add(
                Messages.text("jobs.compare.disk"),
                job.diskBytes() == null ? null : format.bytes(job.diskBytes()))
            .add(Messages.text("jobs.fact.cluster"), job.request().profile())
            .add(Messages.text("jobs.fact.request"), request(options.need()))
            .add(
                Messages.text("jobs.fact.priority"),
                Messages.text(Priority.class, options.priority()))
            .add(
                Messages.text("jobs.fact.after"),
                options.after() == null ? null : model.titles().withFile(options.after()))
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
    return part(
        Messages.text("jobs.part.inputs"),
        known.isEmpty() ? inputs.asked(job.request().inputs()) : inputs.known(known));
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

  /** Whether checksums of its inputs are still to come. */
  boolean awaitsChecksums() {
    return known.stream().anyMatch(JobDetails.Input::isToBeRead);
  }

  /** Shows what the job's directory tells. */
  void show(JobSnapshot job, JobDetails details) {
    known = details.inputs();
    showFacts(job);
    if (!details.attempts().equals(runs)) {
      runs = details.attempts();
      showAttempts();
    }
  }

  private void showAttempts() {
    FactGrid grid = new FactGrid();
    for (JobDetails.Run run : runs) {
      grid.add(Messages.text("jobs.attempt", run.number()), attempt(run));
    }
    attempts.getChildren().setAll(part(Messages.text("jobs.part.attempts"), grid));
    Ui.show(attempts, !runs.isEmpty());
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
