package hearth.app.cli;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.QueueOptions;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth submit}: jobs into the queue. */
@Command(
    name = "submit",
    description = {
      "Put a job into the queue of the cluster that runs, print its id, and return.",
      "",
      "A job that may start is started at once. One that must wait starts later, while a",
      "Hearth is open: its window, or hearth jobs wait. What runs goes on without one.",
      ""
    })
final class SubmitCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin JobArguments job = new JobArguments();

  @Option(names = "--each", description = "One job for each file.")
  boolean each;

  @Mixin QueueArguments queue = new QueueArguments();
  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  SubmitCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    List<List<Path>> files =
        each ? job.inputs.stream().map(List::of).toList() : List.of(job.inputs);
    // Known before anything is opened, so that a mistyped parameter is told at once.
    BuiltInJobs.find(job.type)
        .ifPresent(
            type -> {
              files.forEach(one -> JobTypes.check(type, job.parameters, one));
              JobTypes.check(type, job.parameters, files.isEmpty() ? List.of() : files.get(0));
            });
    queue.options(null, null);
    try (Backend backend = cluster.open(context.backends())) {
      RunningCluster.require(backend);
      QueueOptions options = queue.options(predecessor(backend), batch(files));
      List<JobDraft> drafts =
          files.stream().map(one -> new JobDraft(job.type, job.parameters, one, options)).toList();
      Submission.run(backend, drafts, context.console(), common.json);
      return ExitCode.OK;
    }
  }

  private @Nullable String predecessor(Backend backend) throws IOException {
    String after = queue.after;
    return after == null ? null : JobsInView.open(backend).find(after).id();
  }

  /** A name that no other batch has. */
  private static @Nullable String batch(List<List<Path>> files) {
    return files.size() < 2 ? null : "batch-" + Instant.now();
  }
}
