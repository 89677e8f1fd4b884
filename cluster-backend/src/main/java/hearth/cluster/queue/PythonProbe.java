package hearth.cluster.queue;

import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether clusters of a profile run Python scripts: whether python3 with PySpark is there. */
final class PythonProbe {

  private static final String EMBEDDED = "embedded";
  private static final int PATIENCE_SECONDS = 20;

  private PythonProbe() {}

  /** Why not, or empty when they do. */
  static Optional<String> problem(Profile profile) {
    if (!profile.engine().equals(EMBEDDED)) {
      return Optional.of(
          "This is a Python script, and the image of the engine %s has no Python. Run it with the"
                  .formatted(profile.engine())
              + " engine embedded, or make it a jar.");
    }
    return importsPySpark()
        ? Optional.empty()
        : Optional.of(
            "This is a Python script, and this computer has no python3 with PySpark. Install both,"
                + " such as with: pip install pyspark==4.2.0");
  }

  private static boolean importsPySpark() {
    String python = System.getenv().getOrDefault("PYSPARK_PYTHON", "python3");
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import pyspark")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
