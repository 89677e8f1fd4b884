package hearth.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One cache for the homes of all tests of this build: what the first one leaves there, an archive
 * of Spark's classes above all, the others find, as a person does from the second job on.
 */
public final class SharedCache {

  private static final Path SHARED = Path.of("target", "cache").toAbsolutePath();

  private SharedCache() {}

  /** Makes a home that has it; returns that home. */
  public static Path in(Path home) throws IOException {
    Files.createDirectories(SHARED);
    Files.createSymbolicLink(Files.createDirectories(home).resolve("cache"), SHARED);
    return home;
  }
}
