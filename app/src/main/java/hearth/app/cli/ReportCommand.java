package hearth.app.cli;

import hearth.app.export.OutputFile;
import hearth.app.export.Report;
import hearth.app.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth report}: all of a result on one page. */
@Command(
    name = "report",
    description = {
      "Write all of a result on one HTML page that needs nothing else.",
      "",
      "It has figures, charts, tables, parameters, versions, checksums of the inputs, and a",
      "paragraph for the methods of a paper.",
      ""
    },
    footer = {"", "The document of --json is {\"file\": ...}."})
final class ReportCommand implements Callable<Integer> {
  private static final String HTML = ".html";

  private final CliContext context;

  @Parameters(paramLabel = "RESULT", description = "The folder of a result, or the id of its job.")
  String result = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write, ending in .html. Default: the job's id, here.")
  @Nullable Path out;

  @Mixin ClusterOptions cluster = new ClusterOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ReportCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (out != null && !out.toString().toLowerCase(Locale.ROOT).endsWith(HTML)) {
      throw new CliFailure(
          ExitCode.USAGE,
          Messages.text("cli.report.ending", out),
          Messages.text("cli.report.ending.remedy"));
    }
    Fonts.require();
    return NamedResult.use(result, cluster, context, this::write);
  }

  private int write(NamedResult found) throws IOException {
    Path file = out == null ? Path.of(found.summary().request().id() + HTML) : out;
    Report report = Report.read(found.id(), found.summary(), found.catalog(), found.inputs());
    OutputFile.write(file, report.html(ZoneId.systemDefault()));
    context
        .console()
        .out()
        .println(common.json ? CliJson.write(Map.of("file", file.toString())) : file.toString());
    return ExitCode.OK;
  }
}
