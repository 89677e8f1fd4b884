package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth run}: one job, from files to results. */
@Command(
    name = "run",
    description = {
      "Run a job on files.",
      "",
      "Uses the cluster that runs and leaves it; when none runs, starts one and stops it again."
          + " Ctrl+C cancels the job.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin JobArguments job = new JobArguments();

  @Option(
      names = "--sample",
      description = "Run the job type's sample, with files that Hearth brings or makes.")
  boolean sample;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Put the results into DIR/<job id>, also the logs of a job that failed. Default: Hearth's own folder.")
  @Nullable Path out;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  RunCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (sample && !job.inputs.isEmpty()) {
      throw new CliFailure(
          ExitCode.USAGE, Messages.text("cli.sample.inputs"), Messages.text("cli.run.help"));
    }
    if (!sample) {
      // Known before anything is opened, so that a mistyped parameter is told at once.
      BuiltInJobs.find(job.type)
          .ifPresent(known -> JobTypes.check(known, job.parameters, job.inputs));
    }
    try (Backend backend = cluster.open(context.backends())) {
      JobDescriptor descriptor = JobTypes.require(backend.jobs().catalogue(), job.type);
      JobDraft draft =
          sample ? sampleDraft(backend) : new JobDraft(job.type, job.parameters, job.inputs);
      JobTypes.check(descriptor, draft.parameters(), draft.inputs());
      JobRunner.check(backend.jobs(), draft);
      DiskWarning.tell(backend.jobs(), List.of(draft), context.console());
      JobOutcome outcome = JobOutcome.of(backend, run(backend, draft), out);
      if (common.json) {
        context.console().out().println(CliJson.write(outcome.report()));
      } else {
        outcome.print(context.console().out());
      }
      outcome.tell(context.console());
      return outcome.exitCode();
    }
  }

  /** What was set on the command line goes before what the sample sets. */
  private JobDraft sampleDraft(Backend backend) throws IOException {
    JobDraft draft = SampleJobs.prepare(job.type, backend.installation(), backend.home());
    Map<String, String> values = new LinkedHashMap<>(draft.parameters());
    values.putAll(job.parameters);
    return new JobDraft(job.type, values, draft.inputs());
  }

  private JobSnapshot run(Backend backend, JobDraft draft) {
    try (JobSeries series = JobSeries.open(backend, context, common.json)) {
      return series.run(draft);
    }
  }
}
