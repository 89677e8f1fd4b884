package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.jobs.simulate.SusyTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The CSV file.")
  Path out = Path.of("");

  @Mixin CommonOptions common = new CommonOptions();

  SimulateTableCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path file = out.toAbsolutePath();
    WholeFile.write(context.interrupts(), file, new SusyTable(rows, seed)::write);
    if (common.json) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("rows", rows);
      report.put("bytes", Files.size(file));
      report.put("file", file.toString());
      context.console().out().println(CliJson.write(report));
    } else {
      context.console().out().println(Messages.text("cli.simulate.table", rows, file));
    }
    return ExitCode.OK;
  }
}
