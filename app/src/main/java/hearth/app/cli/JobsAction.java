package hearth.app.cli;

import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command about jobs that are there. */
abstract class JobsAction implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  JobsAction(CliContext context) {
    this.context = context;
  }

  /** Does it; returns the exit code. */
  abstract int run(Backend backend, JobsInView jobs) throws IOException;

  @Override
  public final Integer call() throws IOException {
    try (Backend backend = cluster.open(context.backends())) {
      return run(backend, JobsInView.open(backend));
    }
  }

  final CliContext context() {
    return context;
  }

  final PrintStream out() {
    return context.console().out();
  }

  /** Says something to a person, who alone wants it. */
  final void tell(String sentence) {
    if (!common.json) {
      context.console().err().println(sentence);
    }
  }

  /** Writes jobs as {@code --json} does. */
  final void write(List<JobSnapshot> jobs) {
    List<JobDocument> documents = new ArrayList<>();
    jobs.forEach(job -> documents.add(JobDocument.of(job)));
    out().println(CliJson.write(Map.of("jobs", documents)));
  }
}
