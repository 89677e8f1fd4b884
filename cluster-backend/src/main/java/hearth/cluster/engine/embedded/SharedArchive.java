package hearth.cluster.engine.embedded;

import hearth.cluster.SparkHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive of loaded classes (application class data sharing), with which each of Spark's
 * processes starts in little more than half of the time. The first driver writes it when it ends,
 * see {@code docker/bin/spark-submit}, or the first session once it is warm. The JVM ignores an
 * archive that does not fit it or the class path.
 *
 * @param file where the archive is or will be
 */
record SharedArchive(Path file) {

  private static final String PREFIX = "spark-";
  private static final String SUFFIX = ".jsa";

  /** The archive for this Java and a Spark home, below a directory for caches. */
  static SharedArchive in(Path cache, SparkHome sparkHome) throws IOException {
    StringBuilder key = new StringBuilder();
    key.append(System.getProperty("java.vm.version")).append(System.getProperty("java.home"));
    for (Path jar : sparkHome.classPathJars()) {
      key.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar).toMillis());
    }
    return new SharedArchive(
        cache.resolve(PREFIX + "%08x".formatted(key.toString().hashCode()) + SUFFIX));
  }

  /** Whether a file is an archive, of this version or another. */
  static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** JVM options for a process that uses the archive: none as long as there is no archive. */
  List<String> options() {
    // The JVM takes a path separator in the name for a second archive.
    return exists() && !file.toString().contains(File.pathSeparator)
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of();
  }
}
