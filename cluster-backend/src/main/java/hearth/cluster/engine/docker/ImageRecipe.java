package hearth.cluster.engine.docker;

import hearth.cluster.Installation;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * How the image of an installation is made. Its name tells its content: an image of that name is
 * the right one, whenever and wherever it was made.
 */
public final class ImageRecipe {

  /**
   * The official image; has Java, bash and GNU coreutils, which is all that is needed of a base.
   */
  public static final String OFFICIAL_BASE = "apache/spark:4.2.0";

  /** Made by docker/offline-base.sh where no registry can be reached. */
  public static final String OFFLINE_BASE = "hearth-base:bookworm";

  static final String DOCKERFILE = "spark/image/Dockerfile";
  private static final int RUNNABLE = 0755;
  private static final int READABLE = 0644;
  private static final int DIGITS = 12;
  private static final long HASHED_WHOLE_BYTES = 1 << 20;

  private final Installation installation;
  private final String base;

  /**
   * @param installation what goes into the image
   * @param base the image that it is built on
   */
  public ImageRecipe(Installation installation, String base) {
    this.installation = installation;
    this.base = base;
  }

  public String base() {
    return base;
  }

  /**
   * The image's name.
   *
   * @throws IOException when the installation cannot be read
   */
  public String tag() throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(base.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, Path> file : files().entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      long bytes = Files.size(file.getValue());
      digest.update(Long.toString(bytes).getBytes(StandardCharsets.UTF_8));
      // Of Spark's jars, which never change under one name, the size is enough.
      if (bytes <= HASHED_WHOLE_BYTES || !file.getKey().startsWith("spark/jars/")) {
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          Files.copy(file.getValue(), sink);
        }
      }
    }
    return "hearth-spark:" + Sha256.hex(digest).substring(0, DIGITS);
  }

  /** Writes all that Docker needs for the build, as a tar. */
  void writeContext(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, Path> file : files().entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(Files.size(file.getValue()));
        // Windows keeps no such bits.
        entry.setMode(file.getKey().contains("/bin/") ? RUNNABLE : READABLE);
        tar.putArchiveEntry(entry);
        Files.copy(file.getValue(), tar);
        tar.closeArchiveEntry();
      }
    }
  }

  /** Names in the build's context, and the files. */
  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    Path spark = installation.sparkHome();
    List<Path> found;
    try (Stream<Path> walk = Files.walk(spark)) {
      found = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : found) {
      files.put("spark/" + spark.relativize(file).toString().replace('\\', '/'), file);
    }
    files.put("hearth-jobs.jar", installation.jobsJar());
    return files;
  }
}
