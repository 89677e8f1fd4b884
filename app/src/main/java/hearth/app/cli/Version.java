package hearth.app.cli;

import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of what computes, as the build wrote them. */
public final class Version implements IVersionProvider {

  /** Versions by part: {@code hearth}, {@link JobRequest#SPARK}, {@code java}. */
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
        "hearth",
        build.getProperty("version", "unknown"),
        JobRequest.SPARK,
        build.getProperty("spark", "unknown"),
        "java",
        Runtime.version().toString());
  }

  @Override
  public String[] getVersion() {
    Map<String, String> parts = parts();
    return new String[] {
      "Hearth " + parts.get("hearth"),
      "Apache Spark " + parts.get(JobRequest.SPARK),
      "Java " + parts.get("java")
    };
  }
}
