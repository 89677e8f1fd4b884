package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs retry}: another attempt at a job. */
@Command(
    name = "retry",
    description = {
      "Make another attempt at a job that failed or was cancelled.",
      "",
      "The same job with the same id and results. hearth jobs show ID tells why it",
      "failed, and which changes may help.",
      ""
    })
final class JobsRetryCommand extends JobsAction {
  @Parameters(paramLabel = "ID", description = "The job.")
  String id = "";

  @Option(
      names = "--with",
      paramLabel = "CHANGE",
      description =
          "With a change that its failure offers: executor-memory, driver-memory or"
              + " executor-cores. Default: the same again.")
  @Nullable String with;

  JobsRetryCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    JobSnapshot job = jobs.find(id);
    Change change = with == null ? null : offered(job, with);
    RunningCluster.require(backend);
    JobSnapshot queued = retry(jobs, job, change);
    if (common.json) {
      write(List.of(queued));
    } else {
      out().println(queued.id());
    }
    return ExitCode.OK;
  }

  private static JobSnapshot retry(JobsInView jobs, JobSnapshot job, @Nullable Change change) {
    try {
      return jobs.service().retry(job.id(), change).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalStateException refused) {
        throw new CliFailure(ExitCode.USAGE, String.valueOf(refused.getMessage()), "", e);
      }
      throw e;
    }
  }

  private static Change offered(JobSnapshot job, String name) {
    Failure failure = job.failure();
    List<Change> changes = failure == null ? List.of() : failure.changes();
    Optional<Change> found =
        changes.stream().filter(change -> name(change).equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new CliFailure(
                ExitCode.USAGE,
                Messages.text("cli.jobs.retry.unknown", job.id(), name),
                changes.isEmpty()
                    ? Messages.text("cli.jobs.retry.none")
                    : Messages.text("cli.jobs.retry.offered", names(changes))));
  }

  /** What changes are called on the command line, and how much each changes. */
  static String names(List<Change> changes) {
    return changes.stream().map(JobsRetryCommand::figure).collect(Collectors.joining(", "));
  }

  private static String figure(Change change) {
    if (change instanceof Change.ExecutorMemory more) {
      return Messages.text("cli.jobs.retry.mb", name(change), more.mb());
    }
    if (change instanceof Change.DriverMemory more) {
      return Messages.text("cli.jobs.retry.mb", name(change), more.mb());
    }
    return change instanceof Change.ExecutorCores fewer
        ? Messages.text("cli.jobs.retry.cores", name(change), fewer.cores())
        : name(change);
  }

  private static String name(Change change) {
    if (change instanceof Change.ExecutorMemory) {
      return "executor-memory";
    }
    if (change instanceof Change.DriverMemory) {
      return "driver-memory";
    }
    return change instanceof Change.ExecutorCores ? "executor-cores" : "nothing";
  }
}
