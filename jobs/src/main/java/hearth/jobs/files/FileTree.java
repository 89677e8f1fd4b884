package hearth.jobs.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file, or a directory with all that is in it. */
public final class FileTree {

  private FileTree() {}

  /**
   * Deletes it; nothing happens when it is not there. Links are deleted, not what they lead to.
   * Somebody else may delete it at the same time.
   *
   * @throws DirectoryNotEmptyException when something was written into it meanwhile
   */
  public static void delete(Path root) throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(root)) {
      found = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        delete(root); // Somebody else deletes there: ever less is left.
        return;
      }
      throw e.getCause();
    }
    for (Path path : found) {
      Files.deleteIfExists(path);
    }
  }
}
