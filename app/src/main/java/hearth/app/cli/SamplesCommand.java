package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth samples}: whether every job type works on this computer. */
@Command(
    name = "samples",
    description = {
      "Run the sample of every job type, to see that all of them work here.",
      "",
      "Uses the cluster that runs and leaves it; when none runs, starts one and stops it again."
          + " A job that fails does not keep the others from running.",
      ""
    })
final class SamplesCommand implements Callable<Integer> {
  private static final String ROW = "%-16s  %-9s  %7s  %s";

  private final CliContext context;

  @Parameters(
      arity = "0..*",
      paramLabel = "TYPE",
      description = "Only these job types. Default: all that Hearth brings.")
  List<String> types = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Put the results into DIR/<job id>. Default: Hearth's own folder.")
  @Nullable Path out;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  SamplesCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    List<String> wanted =
        types.isEmpty() ? BuiltInJobs.all().stream().map(JobDescriptor::type).toList() : types;
    wanted.forEach(type -> JobTypes.require(BuiltInJobs.all(), type));
    try (Backend backend = cluster.open(context.backends())) {
      List<JobDraft> drafts = new ArrayList<>();
      for (String type : wanted) {
        JobDraft draft = SampleJobs.prepare(type, backend.installation(), backend.home());
        JobRunner.check(backend.jobs(), draft);
        drafts.add(draft);
      }
      List<JobOutcome> outcomes = run(backend, drafts);
      if (common.json) {
        List<JobReport> reports = outcomes.stream().map(JobOutcome::report).toList();
        context.console().out().println(CliJson.write(Map.of("jobs", reports)));
      } else {
        print(outcomes, wanted.size());
      }
      return outcomes.stream().mapToInt(JobOutcome::exitCode).max().orElse(ExitCode.OK);
    }
  }

  private List<JobOutcome> run(Backend backend, List<JobDraft> drafts) throws IOException {
    List<JobOutcome> outcomes = new ArrayList<>();
    try (JobSeries series = JobSeries.open(backend, context, common.json)) {
      series.makeReady(backend);
      for (JobDraft draft : drafts) {
        JobOutcome outcome = JobOutcome.of(backend, series.run(draft), out);
        outcomes.add(outcome);
        if (outcome.exitCode() == ExitCode.CANCELLED) {
          break;
        }
      }
    }
    return outcomes;
  }

  private void print(List<JobOutcome> outcomes, int wanted) {
    PrintStream console = context.console().out();
    for (JobOutcome outcome : outcomes) {
      JobReport report = outcome.report();
      Double seconds = report.seconds();
      console.println(
          ROW.formatted(
              report.type(),
              report.state(),
              seconds == null ? "" : Messages.text("cli.samples.seconds", seconds),
              report.results()));
      Failure failure = report.failure();
      if (failure != null) {
        console.println("    " + failure.message() + " " + failure.remedy());
      }
    }
    long finished = outcomes.stream().filter(JobOutcome::isFinished).count();
    console.println(Messages.text("cli.samples.done", finished, wanted));
  }
}
