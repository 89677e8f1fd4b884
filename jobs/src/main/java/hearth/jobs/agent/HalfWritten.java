package hearth.jobs.agent;

import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a driver that was ended from outside leaves in its job's directory: files that are not the
 * result's yet. A driver that ends by itself has removed them.
 */
final class HalfWritten {

  private static final System.Logger LOG = System.getLogger(HalfWritten.class.getName());

  private HalfWritten() {}

  /** Removes it as far as possible: whatever stays, the job's end must still be told. */
  static void remove(Path resultDir) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(resultDir, "*" + ResultLayout.TEMPORARY)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      removeTree(resultDir.resolve(ResultLayout.PROGRAM_OUTPUT));
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      LOG.log(System.Logger.Level.WARNING, "Half-written files stay in " + resultDir, e);
    }
  }

  private static void removeTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
