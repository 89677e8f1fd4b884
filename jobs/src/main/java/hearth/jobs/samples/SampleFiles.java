package hearth.jobs.samples;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files of samples that are made when first needed, and made again when they are not whole. */
final class SampleFiles {

  private static final String STAMP_SUFFIX = ".made";

  private SampleFiles() {}

  /**
   * Makes a file unless it is there as it was made.
   *
   * @param cacheDir its directory; created when missing
   * @param name its name
   * @param recipe what it is made by; when that changes it is made again
   * @return the file
   */
  static Path make(Path cacheDir, String name, String recipe, Writer writer) throws IOException {
    Path file = cacheDir.resolve(name);
    Path stamp = cacheDir.resolve(name + STAMP_SUFFIX);
    if (Files.exists(file)
        && Files.exists(stamp)
        && Files.readString(stamp).equals(stampText(recipe, file))) {
      return file;
    }
    Files.createDirectories(cacheDir);
    Files.deleteIfExists(stamp);
    // Not a temporary file of the JDK's making: only its owner could read that.
    Path unfinished = cacheDir.resolve(name + "." + UUID.randomUUID() + ".tmp");
    try {
      writer.write(unfinished);
      String text = stampText(recipe, unfinished);
      moveInPlace(unfinished, file);
      Files.writeString(unfinished, text, StandardCharsets.UTF_8);
      moveInPlace(unfinished, stamp);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return file;
  }

  private static String stampText(String recipe, Path file) throws IOException {
    return "%s, %d bytes%n".formatted(recipe, Files.size(file));
  }

  /** Replaces a file by a finished one, so that nobody sees half of it. */
  private static void moveInPlace(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        finished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a whole file. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException;
  }
}
