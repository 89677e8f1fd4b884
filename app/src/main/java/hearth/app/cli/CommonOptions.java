package hearth.app.cli;

import picocli.CommandLine.Option;

/** Options of every command that does something. */
final class CommonOptions {
  @Option(
      names = "--json",
      description = "Write one JSON document to standard output, for machines.")
  boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "On a failure, write the stack trace too.")
  boolean verbose;
}
