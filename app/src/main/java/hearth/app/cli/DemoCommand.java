package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth demo}: the sample from cluster start to charts. */
@Command(
    name = "demo",
    description = {
      "Count the k-mers and codons of the sample genome, and draw the charts.",
      "",
      "Starts a cluster when none runs and stops it again. Writes spectrum.png and codon-usage.png,"
          + " and each job's results beside them.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private final CliContext context;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "hearth-demo",
      description = "Where to write. Default: ./hearth-demo.")
  Path out = Path.of("hearth-demo");

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  DemoCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    DemoCharts charts = new DemoCharts(out.toAbsolutePath().normalize());
    Fonts.require();
    try (Backend backend = cluster.open(context.backends())) {
      List<JobOutcome> outcomes = run(backend, drafts(backend), charts.folder());
      JobOutcome last = outcomes.get(outcomes.size() - 1);
      if (last.isFinished()) {
        List<Path> pictures = charts.draw(backend, outcomes);
        report(outcomes, pictures);
      }
      last.tell(context.console());
      return last.exitCode();
    }
  }

  private static List<JobDraft> drafts(Backend backend) throws IOException {
    List<JobDraft> drafts = SampleJobs.demo(backend.installation(), backend.home());
    drafts.forEach(draft -> JobRunner.check(backend.jobs(), draft));
    return drafts;
  }

  /** Runs one after the other and ends with the first that does not finish. */
  private List<JobOutcome> run(Backend backend, List<JobDraft> drafts, Path folder)
      throws IOException {
    List<JobOutcome> outcomes = new ArrayList<>();
    try (JobSeries series = JobSeries.open(backend, context, common.json)) {
      for (JobDraft draft : drafts) {
        JobSnapshot job = series.run(draft);
        JobOutcome outcome = JobOutcome.of(backend, job, folder);
        outcomes.add(outcome);
        if (!outcome.isFinished()) {
          break;
        }
      }
    }
    return outcomes;
  }

  private void report(List<JobOutcome> outcomes, List<Path> pictures) {
    PrintStream console = context.console().out();
    if (common.json) {
      console.println(
          CliJson.write(
              Map.of(
                  "jobs",
                  outcomes.stream().map(JobOutcome::report).toList(),
                  "charts",
                  pictures.stream().map(Path::toString).toList())));
      return;
    }
    for (JobOutcome outcome : outcomes) {
      console.println(Messages.text("cli.demo.job", outcome.report().type()));
      outcome.print(console);
      console.println();
    }
    pictures.forEach(picture -> console.println(Messages.text("cli.demo.chart", picture)));
    console.println(Messages.text("cli.demo.done", out.toAbsolutePath().normalize()));
  }
}
