package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a job left: its directory, brought to where the user wants it, and its report. */
final class JobOutcome {
  private final Backend backend;
  private final JobSnapshot job;
  private final JobReport report;

  private JobOutcome(Backend backend, JobSnapshot job, JobReport report) {
    this.backend = backend;
    this.job = job;
    this.report = report;
  }

  /**
   * Copies the job's directory, also after a failure because its logs are there.
   *
   * @param out where to put it, or null for Hearth's own folder
   */
  static JobOutcome of(Backend backend, JobSnapshot job, @Nullable Path out) throws IOException {
    Path results =
        out == null
            ? backend.results().folder(job.id(), backend.resultsFolder())
            : backend.results().copyTo(job.id(), out.toAbsolutePath());
    return new JobOutcome(backend, job, JobReport.of(job, backend.results(), results));
  }

  String id() {
    return job.id();
  }

  Backend backend() {
    return backend;
  }

  JobReport report() {
    return report;
  }

  int exitCode() {
    return exitCode(job);
  }

  /** What a command ends with that ran this job, or waited for it. */
  static int exitCode(JobSnapshot job) {
    Failure failure = job.failure();
    return switch (job.state()) {
      case FINISHED -> ExitCode.OK;
      case CANCELLED -> ExitCode.CANCELLED;
      default -> failure == null ? ExitCode.JOB_FAILED : Failures.exitCode(failure.cause());
    };
  }

  boolean isFinished() {
    return job.state() == JobState.FINISHED;
  }

  /** Writes the figures and the place of the results for a person. */
  void print(PrintStream out) {
    Figures.lines(report.summary()).forEach(out::println);
    report.notes().forEach(note -> out.println(Messages.text("cli.note", note)));
    String results = report.results();
    out.println(
        isFinished() ? Messages.text("cli.results", results) : Messages.text("cli.logs", results));
  }

  /** Says how it ended, on standard error. */
  void tell(Console console) {
    Failure failure = job.failure();
    if (job.state() == JobState.CANCELLED) {
      console.err().println(Messages.text("cli.cancelled"));
    } else if (failure != null) {
      String place = failure.place() == null ? "" : failure.place();
      String file = failure.file() == null ? "" : failure.file();
      String evidence =
          file.isEmpty() || failure.message().contains(file)
              ? ""
              : Messages.text("cli.evidence", file, place).strip();
      console.fail(
          new CliFailure(
              exitCode(), (failure.message() + " " + evidence).strip(), failure.remedy()));
    } else if (job.state() == JobState.FAILED) {
      console.fail(new CliFailure(exitCode(), Messages.text("cli.job.failed"), ""));
    }
  }
}
