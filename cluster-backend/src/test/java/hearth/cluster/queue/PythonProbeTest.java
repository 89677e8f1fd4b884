package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probe with a Python that is a shell script, so that the test needs none. */
@DisabledOnOs(OS.WINDOWS)
class PythonProbeTest {

  private static final Profile EMBEDDED = Profile.of("p", "embedded", 1, 1, 512, 512);

  /** Finds the package as Python does, and prints what the program that it is given would print. */
  private static final String PYTHON =
      """
      #!/bin/sh
      case "$2" in *"import pyspark"*pyspark.__version__*) ;; *) exit 2;; esac
      echo "A site's own start-up script."
      package="$PYTHONPATH/pyspark/__init__.py"
      test -r "$package" || exit 1
      echo
      while IFS= read -r line; do
        case "$line" in "__version__ = "*) echo "pyspark=${line#__version__ = }";; esac
      done <"$package"
      """;

  @TempDir Path folder;
  private Path python = Path.of("");

  @BeforeEach
  void makePython() throws IOException {
    python = Files.writeString(folder.resolve("python3"), PYTHON);
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aComputerWithoutPythonIsToldWhatToInstall() {
    Path missing = folder.resolve("no-python");
    assertThat(new PythonProbe(missing.toString(), Map.of(), "4.2.0").problem(EMBEDDED))
        .contains(
            ("This is a Python script, and this computer has no %1$s. Install Python, then PySpark"
                    + " with: %1$s -m pip install pyspark==4.2.0")
                .formatted(missing));
  }

  @Test
  void aPythonWithoutPySparkIsToldWhatToInstall() {
    assertThat(probe().problem(EMBEDDED))
        .contains(
            ("This is a Python script, and %1$s of this computer cannot import PySpark. Install it"
                    + " with: %1$s -m pip install pyspark==4.2.0")
                .formatted(python));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0.1", "4.20.0", "3.2.0", "4.1.0.dev1"})
  void anotherVersionIsNamedWithTheOneThatIsNeeded(String version) throws IOException {
    install(version);
    assertThat(probe().problem(EMBEDDED))
        .contains(
            ("This is a Python script, and %1$s of this computer has PySpark %2$s, but Spark 4.2.0"
                    + " needs PySpark 4.2. Install that with: %1$s -m pip install pyspark==4.2.0")
                .formatted(python, version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.2.0", "4.2.3", "4.2", "4.2.0.dev1", "4.2.0-SNAPSHOT"})
  void thePatchLevelMayDiffer(String version) throws IOException {
    install(version);
    assertThat(probe().problem(EMBEDDED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "None", "4"})
  void whatIsNoVersionIsRefused(String version) throws IOException {
    install(version);
    assertThat(probe().problem(EMBEDDED).orElseThrow())
        .contains("has PySpark " + version + ", but Spark 4.2.0 needs PySpark 4.2.");
  }

  @Test
  void aPackageThatTellsNoVersionIsRefused() throws IOException {
    packageFile("");
    assertThat(probe().problem(EMBEDDED).orElseThrow())
        .contains("has PySpark of an unknown version, but Spark 4.2.0 needs PySpark 4.2.");
  }

  private PythonProbe probe() {
    return new PythonProbe(python.toString(), Map.of("PYTHONPATH", folder.toString()), "4.2.0");
  }

  private void install(String version) throws IOException {
    packageFile("__version__ = " + version + "\n");
  }

  private void packageFile(String content) throws IOException {
    Path init = Files.createDirectories(folder.resolve("pyspark")).resolve("__init__.py");
    Files.writeString(init, content);
  }
}
