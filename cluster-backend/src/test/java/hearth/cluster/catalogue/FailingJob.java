package hearth.cluster.catalogue;

import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that fails in the way that its parameter says. */
public final class FailingJob {

  public static final String TYPE = "failing";

  private static final Path SOURCES = Path.of("src/test/resources/failing");

  /** Java 26's, which nothing here runs. */
  private static final byte LATER_VERSION = 70;

  /** Where a class file holds its version. */
  private static final int VERSION_AT = 7;

  private static final String DESCRIPTOR =
      """
      {"schema": 1, "type": "failing", "title": "Failing", "summary": "Fails.",
       "program": "failing.jar", "mainClass": "Failing",
       "inputs": {"label": "None", "formats": [], "min": 0, "max": 0},
       "parameters": [
         {"kind": "text", "name": "way", "label": "Way", "help": "", "maxLength": 20,
          "defaultValue": ""},
         {"kind": "text", "name": "marker", "label": "Marker", "help": "", "maxLength": 500,
          "defaultValue": ""}],
       "conf": {"spark.task.maxFailures": "1"}}
      """;

  private FailingJob() {}

  /** Makes jar and descriptor in a folder; returns the descriptor. */
  public static Path make(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("failing-classes"));
    ExampleJob.compile(
        classes,
        List.of("Failing.java", "Absent.java", "Newer.java").stream()
            .map(SOURCES::resolve)
            .toList());
    Files.delete(classes.resolve("Absent.class"));
    Path newer = classes.resolve("Newer.class");
    byte[] bytes = Files.readAllBytes(newer);
    bytes[VERSION_AT] = LATER_VERSION;
    Files.write(newer, bytes);
    ExampleJob.jar(classes, folder.resolve("failing.jar"));
    return Files.writeString(Files.createDirectories(folder).resolve(OwnJob.FILE_NAME), DESCRIPTOR);
  }
}
