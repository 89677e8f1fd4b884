package hearth.app.cli;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueueOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth jobs clone}: the same again. */
@Command(
    name = "clone",
    description = {
      "Submit a job again, with the same files and parameters, and print the new id.",
      ""
    })
final class JobsCloneCommand extends JobsAction {
  @Parameters(paramLabel = "ID", description = "The job.")
  String id = "";

  @Option(
      names = {"--param", "--set"},
      paramLabel = "NAME=VALUE",
      description = "Another value for a parameter; may be given several times.")
  Map<String, String> parameters = new LinkedHashMap<>();

  JobsCloneCommand(CliContext context) {
    super(context);
  }

  @Override
  int run(Backend backend, JobsInView jobs) throws IOException {
    JobSnapshot job = jobs.find(id);
    RunningCluster.require(backend);
    Submission.run(backend, List.of(draft(job)), context().console(), common.json);
    return ExitCode.OK;
  }

  /** Not what it was to wait for: that is of its own time. */
  private JobDraft draft(JobSnapshot job) {
    Map<String, String> values = new LinkedHashMap<>(job.request().parameters());
    values.putAll(parameters);
    return new JobDraft(
        job.request().type(),
        values,
        job.draft().inputs(),
        new QueueOptions(job.options().priority(), job.options().need(), false, null, null));
  }
}
