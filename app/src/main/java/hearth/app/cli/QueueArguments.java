package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a new job is to wait and to run. */
final class QueueArguments {
  @Option(
      names = "--priority",
      paramLabel = "P",
      description = "low, normal, high or critical. Default: normal.")
  Priority priority = Priority.NORMAL;

  @ArgGroup(exclusive = false)
  @Nullable Limits limits;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Start it when that job has finished. When that one fails, it fails too.")
  @Nullable String after;

  @Option(names = "--hold", description = "Hold it back until: hearth jobs release ID")
  boolean held;

  /** What it gets at most; both or none. */
  static final class Limits {
    @Option(
        names = "--cores",
        paramLabel = "N",
        required = true,
        description = "Cores that it gets at most, so that others run beside it.")
    int cores;

    @Option(
        names = "--memory",
        paramLabel = "SIZE",
        required = true,
        converter = MemorySize.class,
        description = "Memory on each worker, such as 2g or 900m; goes with --cores.")
    int memoryMb;
  }

  /**
   * The options for the queue.
   *
   * @param predecessor the whole id of {@link #after}, or null
   * @param batch what jobs share that are submitted together, or null
   * @throws CliFailure when the limits are none
   */
  QueueOptions options(@Nullable String predecessor, @Nullable String batch) {
    return new QueueOptions(priority, need(), held, predecessor, batch);
  }

  private @Nullable Need need() {
    if (limits == null) {
      return null;
    }
    try {
      return new Need(limits.cores, limits.memoryMb);
    } catch (IllegalArgumentException e) {
      throw new CliFailure(ExitCode.USAGE, Messages.text("cli.submit.cores", limits.cores), "", e);
    }
  }
}
