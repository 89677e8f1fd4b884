package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.Phase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth cluster stop}. */
@Command(
    name = "stop",
    description = {
      "Stop the cluster, and the jobs that run on it. Results stay.",
      "",
      "When none runs there is nothing to do.",
      ""
    })
final class ClusterStopCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ClusterStopCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Backend backend = options.open(context.backends())) {
      ClusterSnapshot found = backend.cluster().adopt(backend.profile()).join();
      boolean ran = found.phase() != Phase.STOPPED;
      ClusterSnapshot now = backend.cluster().stop().join();
      if (common.json) {
        context.console().out().println(CliJson.write(ClusterReport.of(now)));
      } else {
        context
            .console()
            .out()
            .println(
                ran ? Messages.text("cli.cluster.stopped") : Messages.text("cli.cluster.none"));
      }
      return ExitCode.OK;
    }
  }
}
