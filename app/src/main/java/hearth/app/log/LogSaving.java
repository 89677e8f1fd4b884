package hearth.app.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes all of a log to a file, whatever part of it a view shows. Blocks. */
final class LogSaving {

  private LogSaving() {}

  /**
   * Saves the log in place of an earlier file, which stays until the new one is whole.
   *
   * @return how many bytes were written
   * @throws IOException when there is no log, or the file cannot be written
   */
  static long save(LogSource source, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".hearth-log", ".tmp");
    try (InputStream log = source.open(0)) {
      Files.copy(log, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      return Files.size(file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
