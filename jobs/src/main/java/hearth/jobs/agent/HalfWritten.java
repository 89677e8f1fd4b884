package hearth.jobs.agent;

import hearth.jobs.contract.ResultLayout;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a driver that was ended from outside leaves in its job's directory: files that are not the
 * result's yet. A driver that ends by itself has removed them.
 */
final class HalfWritten {

  private static final System.Logger LOG = System.getLogger(HalfWritten.class.getName());

  private HalfWritten() {}

  /**
   * Removes what an attempt left of which nobody removed it, before the next one begins: also a
   * manifest, which a driver may have written before it failed.
   */
  static void removeOfEarlier(Path resultDir) {
    remove(resultDir);
    try {
      Files.deleteIfExists(resultDir.resolve(ResultLayout.MANIFEST));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "An earlier manifest stays in " + resultDir, e);
    }
  }

  /** Removes it as far as possible: whatever stays, the job's end must still be told. */
  static void remove(Path resultDir) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(resultDir, "*" + ResultLayout.TEMPORARY)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      FileTree.delete(resultDir.resolve(ResultLayout.PROGRAM_OUTPUT));
    } catch (IOException | DirectoryIteratorException e) {
      LOG.log(System.Logger.Level.WARNING, "Half-written files stay in " + resultDir, e);
    }
  }
}
