package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.jobs.simulate.SusyTable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth simulate-table}: a table of numbers, to try k-means with. */
@Command(
    name = "simulate-table",
    description = {
      "Make a table of two clouds of points, as CSV.",
      "",
      "It has the shape of the SUSY set: a class and 18 features. The same options",
      "and seed give the same table.",
      ""
    })
final class SimulateTableCommand implements Callable<Integer> {
  private final CliContext context;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "" + SusyTable.FULL_ROWS,
      description = "How many rows. Default: ${DEFAULT-VALUE}, as the SUSY set has.")
  long rows;

  @Mixin SimulatedFile file = new SimulatedFile();
  @Mixin CommonOptions common = new CommonOptions();

  SimulateTableCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    file.write(context.interrupts(), new SusyTable(rows, file.seed)::write);
    file.tell(
        context.console(),
        common.json,
        Map.of("rows", rows),
        Messages.text("cli.simulate.table", rows, file.path()));
    return ExitCode.OK;
  }
}
