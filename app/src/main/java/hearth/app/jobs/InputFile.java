package hearth.app.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a person chose.
 *
 * @param path where it is
 * @param bytes its size, or -1 when it cannot be read
 */
record InputFile(Path path, long bytes) {

  /** Measures a file. Blocks. */
  static InputFile measure(Path path) {
    try {
      return new InputFile(path, Files.size(path));
    } catch (IOException e) {
      // The check of the draft says why, beside the field.
      return new InputFile(path, -1);
    }
  }
}
