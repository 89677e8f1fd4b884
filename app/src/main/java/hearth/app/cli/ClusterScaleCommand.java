package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth cluster scale}: more or fewer workers while jobs run. */
@Command(
    name = "scale",
    description = {
      "Change how many workers the running cluster has, while its jobs go on.",
      "",
      "A worker that goes finishes its tasks first; that may take some minutes.",
      ""
    })
final class ClusterScaleCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "N", description = "How many workers there are to be, at least one.")
  int workers;

  ClusterScaleCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (workers < 1) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.workers", workers), "");
    }
    try (Backend backend = options.open(context.backends());
        ProgressView progress = ProgressView.on(context.console(), common.json)) {
      RunningCluster.require(backend);
      progress.show(
          new ProgressView.Moment(Messages.text("cli.cluster.scaling", workers), 0, "", ""));
      ClusterSnapshot now = backend.cluster().scale(workers).join();
      progress.close();
      ClusterSession.warn(now, context.console());
      context
          .console()
          .out()
          .println(common.json ? CliJson.write(ClusterReport.of(now)) : ClusterTable.text(now));
      return ExitCode.OK;
    }
  }
}
