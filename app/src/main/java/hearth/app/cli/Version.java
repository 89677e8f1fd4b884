package hearth.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Hearth's version, as the build wrote it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/hearth/app/build.properties")) {
      if (in != null) {
        build.load(in);
      }
    }
    return new String[] {
      "Hearth " + build.getProperty("version", "without a version"),
      "Apache Spark " + build.getProperty("spark", "unknown"),
      "Java " + Runtime.version()
    };
  }
}
