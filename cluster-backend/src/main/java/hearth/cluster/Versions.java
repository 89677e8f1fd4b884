package hearth.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Versions of what computes results, for {@code job.json}: a result can be traced to them. */
public final class Versions {

  private static final Pattern SPARK_CORE = Pattern.compile("spark-core_[0-9.]+-(.+)\\.jar");
  private static final String UNKNOWN = "unknown";

  private Versions() {}

  /** {@code hearth}, {@code spark} and {@code java}; Spark's is read from its jar's name. */
  public static Map<String, String> of(Installation installation) {
    return Map.of(
        "hearth", hearth(),
        "spark", spark(installation.sparkHome().resolve("jars")),
        "java", System.getProperty("java.version", UNKNOWN));
  }

  /** Hearth's own version, written by the build. */
  public static String hearth() {
    try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String spark(Path jars) {
    try (Stream<Path> files = Files.list(jars)) {
      return files
          .map(file -> SPARK_CORE.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN; // An attached cluster needs no Spark here.
    }
  }
}
