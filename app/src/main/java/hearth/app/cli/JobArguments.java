package hearth.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a new job is: its type, its files and its parameters. */
final class JobArguments {
  @Parameters(index = "0", paramLabel = "TYPE", description = "The job type, see below.")
  String type = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "Files of the formats that the job type reads, plain or packed (gzip, bgzip, zstd, bzip2).")
  List<Path> inputs = List.of();

  @Option(
      names = {"--set", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the job; may be given several times.")
  Map<String, String> parameters = new LinkedHashMap<>();
}
