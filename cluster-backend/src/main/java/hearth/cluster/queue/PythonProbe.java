package hearth.cluster.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether clusters of a profile run Python scripts: whether Python is there, with PySpark of the
 * cluster's Spark. Between PySpark of another minor version and the executors, calls fail or a
 * script waits for ever, because both change what they say to each other; patch levels do not.
 *
 * @param python the command of the Python that driver and executors start
 * @param environment the variables that it is started with, and nothing else
 * @param spark the version of the cluster's Spark, such as {@code 4.2.0}
 */
record PythonProbe(String python, Map<String, String> environment, String spark) {

  private static final String EMBEDDED = "embedded";
  private static final int PATIENCE_SECONDS = 20;

  /** Begins the line with the version: a site's own start-up scripts may print other lines. */
  private static final String MARK = "pyspark=";

  private static final String PROGRAM =
      "import pyspark; print('\\n" + MARK + "' + str(pyspark.__version__))";
  private static final Pattern MINOR = Pattern.compile("(\\d+\\.\\d+)(?:\\D.*)?");

  /** Looks with the Python that Spark starts where it is told nothing else. */
  static PythonProbe ofThisComputer(String spark) {
    Map<String, String> environment = System.getenv();
    return new PythonProbe(
        environment.getOrDefault("PYSPARK_PYTHON", "python3"), environment, spark);
  }

  /** Why not, or empty when they do. */
  Optional<String> problem(Profile profile) {
    if (!profile.engine().equals(EMBEDDED)) {
      return Optional.of(
          "This is a Python script, and the image of the engine %s has no Python. Run it with the"
                  .formatted(profile.engine())
              + " engine embedded, or make it a jar.");
    }
    return obstacle().map("This is a Python script, and "::concat);
  }

  private Optional<String> obstacle() {
    try {
      Path output = Files.createTempFile("hearth-python-", ".txt");
      try {
        return obstacle(output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return Optional.of(
          "%s could not be asked which PySpark it has: %s".formatted(python, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("nobody waited for %s to say which PySpark it has.".formatted(python));
    }
  }

  private Optional<String> obstacle(Path output) throws IOException, InterruptedException {
    String install = "%s -m pip install pyspark==%s".formatted(python, spark);
    Optional<Process> process = start(output);
    if (process.isEmpty()) {
      return Optional.of(
          "this computer has no %s. Install Python, then PySpark with: %s"
              .formatted(python, install));
    }
    boolean ended = process.get().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.get().destroyForcibly();
    if (!ended) {
      return Optional.of(
          "%s did not say within %d s which PySpark it has. Try again."
              .formatted(python, PATIENCE_SECONDS));
    }
    if (process.get().exitValue() != 0) {
      return Optional.of(
          "%s of this computer cannot import PySpark. Install it with: %s"
              .formatted(python, install));
    }
    String version = version(new String(Files.readAllBytes(output), UTF_8));
    if (minor(version).isPresent() && minor(version).equals(minor(spark))) {
      return Optional.empty();
    }
    return Optional.of(
        "%s of this computer has PySpark %s, but Spark %s needs PySpark %s. Install that with: %s"
            .formatted(
                python,
                version.isEmpty() ? "of an unknown version" : version,
                spark,
                minor(spark).orElse(spark),
                install));
  }

  /** Empty where there is no such command. */
  private Optional<Process> start(Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(python, "-c", PROGRAM)
            .redirectError(Redirect.DISCARD)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return Optional.of(builder.start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String version(String said) {
    return said.lines()
        .filter(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Major and minor version, or empty where it is no version. */
  private static Optional<String> minor(String version) {
    Matcher matcher = MINOR.matcher(version);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
