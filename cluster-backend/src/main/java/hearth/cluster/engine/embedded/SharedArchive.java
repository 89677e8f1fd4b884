package hearth.cluster.engine.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive of the classes that Spark's master and workers load (application class data sharing):
 * they start in about 60 % of the time with it. The first master writes it when it ends; a JVM or
 * jars that have changed since make the JVM ignore it, and the next master replaces it.
 *
 * @param file where the archive is or will be
 */
record SharedArchive(Path file) {

  /** The archive for this Java and a Spark home, below a directory for caches. */
  static SharedArchive in(Path cache, Path sparkHome) {
    String key =
        System.getProperty("java.vm.version") + System.getProperty("java.home") + sparkHome;
    return new SharedArchive(cache.resolve("spark-daemons-%08x.jsa".formatted(key.hashCode())));
  }

  /** JVM options for a process that writes the archive if there is no fitting one. */
  List<String> writing() throws IOException {
    if (!isUsable()) {
      return List.of();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
  }

  /** JVM options for a process that only reads it. */
  List<String> reading() {
    return isUsable() && Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  /** The JVM takes a path separator in the name for a second archive. */
  private boolean isUsable() {
    return !file.toString().contains(File.pathSeparator);
  }
}
