package hearth.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What the commands that make a file up have in common: its seed, where it goes, the report. */
final class SimulatedFile {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  Path out = Path.of("");

  Path path() {
    return out.toAbsolutePath();
  }

  void write(Interrupts interrupts, WholeFile.Content content) throws IOException {
    WholeFile.write(interrupts, path(), content);
  }

  /**
   * Tells that the file is there.
   *
   * @param json whether as a document
   * @param figures what there is in it, for the document
   * @param sentence the same for a person
   */
  void tell(Console console, boolean json, Map<String, Object> figures, String sentence)
      throws IOException {
    if (json) {
      Map<String, Object> report = new LinkedHashMap<>(figures);
      report.put("bytes", Files.size(path()));
      report.put("file", path().toString());
      console.out().println(CliJson.write(report));
    } else {
      console.out().println(sentence);
    }
  }
}
