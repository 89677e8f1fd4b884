package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.profile.Profile;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth cluster start}: the cluster goes on when the command has ended. */
@Command(
    name = "start",
    description = {
      "Start the cluster and leave it running.",
      "",
      "Starting twice is starting once. A start that is interrupted stops what it began.",
      ""
    })
final class ClusterStartCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin ClusterOptions options = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many workers, instead of the profile's.")
  @Nullable Integer workers;

  ClusterStartCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Backend backend = options.open(context.backends());
        ProgressView progress = ProgressView.on(context.console(), common.json)) {
      ClusterSnapshot found = backend.cluster().adopt(backend.profile()).join();
      Profile wanted = wanted(backend.profile());
      ClusterSnapshot now = start(backend, wanted, ClusterSession.runs(found), progress);
      progress.close();
      ClusterSession.warn(now, context.console());
      ClusterReport report = ClusterReport.of(now);
      context.console().out().println(common.json ? CliJson.write(report) : ClusterTable.text(now));
      return ExitCode.OK;
    }
  }

  private Profile wanted(Profile profile) {
    if (workers == null) {
      return profile;
    }
    if (workers < 1) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.workers", workers), "");
    }
    return profile.withWorkers(workers);
  }

  /** An interrupt undoes a start from nothing, and leaves a cluster that ran before. */
  private ClusterSnapshot start(
      Backend backend, Profile wanted, boolean ranBefore, ProgressView progress) {
    Runnable undo = ranBefore ? () -> {} : () -> backend.cluster().stop().join();
    try (Interrupts.Guard guard = context.interrupts().guard(undo)) {
      return ClusterSession.start(backend.cluster(), wanted, progress);
    }
  }
}
