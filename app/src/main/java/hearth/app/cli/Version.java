package hearth.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of what computes, as the build wrote them. */
public final class Version implements IVersionProvider {

  /** Versions by part: {@code hearth}, {@code spark}, {@code java}. */
  public static Map<String, String> parts() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/hearth/app/build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "hearth", build.getProperty("version", "unknown"),
        "spark", build.getProperty("spark", "unknown"),
        "java", Runtime.version().toString());
  }

  @Override
  public String[] getVersion() {
    Map<String, String> parts = parts();
    return new String[] {
      "Hearth " + parts.get("hearth"),
      "Apache Spark " + parts.get("spark"),
      "Java " + parts.get("java")
    };
  }
}
