package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs wait}: until jobs have ended. */
@Command(
    name = "wait",
    description = {
      "Wait until jobs have ended. While it waits, queued jobs start, as they do while",
      "the window is open.",
      "",
      "Ends with 0 when all have finished, with 124 when time runs out before, else as",
      "hearth run would for the first of them that failed, or was cancelled.",
      ""
    })
final class JobsWaitCommand extends JobsAction {
  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "The jobs. Default: all that have not ended.")
  List<String> ids = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Wait so long at most. The jobs go on then. Default: without end.")
  @Nullable Long timeout;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show nothing while it waits.")
  boolean quiet;

  JobsWaitCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    List<JobSnapshot> wanted = new ArrayList<>();
    for (String id : ids) {
      wanted.add(jobs.find(id));
    }
    if (ids.isEmpty()) {
      wanted.addAll(jobs.open());
    }
    List<JobSnapshot> ended = wait(jobs, wanted);
    if (context().interrupts().happened()) {
      return ExitCode.CANCELLED;
    }
    if (common.json) {
      write(ended);
    } else if (wanted.isEmpty()) {
      tell(Messages.text("cli.jobs.wait.none"));
    } else if (!quiet) {
      JobsTable.here().lines(ended).forEach(out()::println);
    }
    return verdict(ended);
  }

  private List<JobSnapshot> wait(JobsInView jobs, List<JobSnapshot> wanted) {
    boolean shows = !quiet && !common.json;
    try (ProgressView progress =
        shows ? ProgressView.on(context().console(), false) : ProgressView.none()) {
      return new JobsWait(jobs.service(), progress, context().interrupts())
          .run(wanted, timeout == null ? null : Duration.ofSeconds(timeout));
    }
  }

  private int verdict(List<JobSnapshot> jobs) {
    List<JobSnapshot> amiss = new ArrayList<>();
    for (JobState end : List.of(JobState.FAILED, JobState.CANCELLED)) {
      jobs.stream().filter(job -> job.state() == end).forEach(amiss::add);
    }
    amiss.forEach(job -> tell(why(job)));
    List<String> open =
        jobs.stream().filter(job -> !job.state().isFinal()).map(JobSnapshot::id).toList();
    if (!open.isEmpty() && timeout != null) {
      String sentence = Messages.text("cli.jobs.wait.over", timeout, String.join(", ", open));
      String remedy = Messages.text("cli.jobs.wait.over.remedy");
      context().console().fail(new CliFailure(ExitCode.TIMED_OUT, sentence, remedy));
      return ExitCode.TIMED_OUT;
    }
    return amiss.isEmpty() ? ExitCode.OK : JobOutcome.exitCode(amiss.get(0));
  }

  private static String why(JobSnapshot job) {
    return job.failure() == null
        ? Messages.text("cli.jobs.wait.ended", job.id(), JobsTable.state(job))
        : Messages.text(
            "cli.jobs.wait.failed", job.id(), job.failure().message(), job.failure().remedy());
  }
}
