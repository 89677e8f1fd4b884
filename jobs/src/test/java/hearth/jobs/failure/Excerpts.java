package hearth.jobs.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What drivers of failing programs really printed last, in a cluster of this version of Spark. */
public final class Excerpts {

  private static final Path FOLDER = Path.of("../jobs/src/test/resources/failures");

  private Excerpts() {}

  /** The end of a log by the name of what was done to the program. */
  public static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
