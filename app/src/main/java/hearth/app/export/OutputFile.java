package hearth.app.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes what leaves Hearth, under another name first: a file is there whole or as it was. Unlike
 * Hearth's own files these may be read by whoever may read others of their folder.
 */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file, and the folders that it lies in.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Copies a file, also one of many gigabytes.
   *
   * @throws IOException when it cannot be read or written
   */
  public static void copy(Path from, Path to) throws IOException {
    Path target = to.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
