package hearth.app.cli;

import hearth.cluster.monitor.ClusterSnapshot;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth cluster status}. */
@Command(name = "status", description = "Show the cluster, its workers and their memory.")
final class ClusterStatusCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ClusterStatusCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Backend backend = options.open(context.backends())) {
      ClusterSnapshot now = ClusterView.settled(backend);
      PrintStream out = context.console().out();
      out.println(common.json ? CliJson.write(ClusterReport.of(now)) : ClusterTable.text(now));
      return ExitCode.OK;
    }
  }
}
