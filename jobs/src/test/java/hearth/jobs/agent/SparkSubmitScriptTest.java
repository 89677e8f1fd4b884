package hearth.jobs.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script with a Java that is a script too, so that each end of a driver can be played. */
@DisabledOnOs(OS.WINDOWS)
class SparkSubmitScriptTest {

  private static final Path SCRIPT = Path.of("..", "docker", "bin", "spark-submit");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Does what a JVM does with the option that asks for an archive. */
  private static final String WRITES_ARCHIVE =
      "for a in \"$@\"; do case $a in -XX:ArchiveClassesAtExit=*) "
          + "echo classes >\"${a#*=}\";; esac; done; ";

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path javaHome = Path.of("");
  private @Nullable Path exitFile;
  private @Nullable Process started;

  @BeforeEach
  void layOutHomes() throws IOException {
    home = Files.createDirectories(folder.resolve("spark home ü"));
    javaHome = folder.resolve("java home");
    Files.createDirectories(javaHome.resolve("bin"));
    exitFile = folder.resolve("exit code");
  }

  @AfterEach
  void endScript() {
    if (started != null) {
      started.descendants().forEach(ProcessHandle::destroyForcibly);
      started.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 52, 137, 143})
  void handsOnTheExitCode(int code) throws Exception {
    start("exit " + code);

    assertThat(exitCode()).isEqualTo(code);
    assertThat(exitFile).hasContent(Integer.toString(code));
  }

  @Test
  void tellsAKilledDriver() throws Exception {
    start("kill -9 $$");

    assertThat(exitCode()).isEqualTo(137);
    assertThat(exitFile).hasContent("137");
  }

  @Test
  void handsOnArgumentsAsTheyAre() throws Exception {
    start("for a in \"$@\"; do echo \"[$a]\"; done", "--conf", "a b=c'd", "", "*");

    assertThat(exitCode()).isZero();
    assertThat(output()).contains("[--conf]", "[a b=c'd]", "[]", "[*]");
    assertThat(output())
        .containsSubsequence(
            "[-Xmx700m]",
            "[-XX:+ExitOnOutOfMemoryError]",
            "[-Dlog4j2.configurationFile=" + home + "/conf/log4j2.properties]",
            "[-Done=1]",
            "[-Dtwo=2]",
            "[-cp]",
            "[" + home + "/jars/*]",
            "[org.apache.spark.deploy.SparkSubmit]");
  }

  @Test
  void forwardsTermAndWaitsForTheDriversOwnCode() throws Exception {
    start("trap 'echo asked; exit 7' TERM; echo ready; while :; do sleep 0.05; done");
    await().atMost(PATIENCE).until(() -> output().contains("ready"));

    script().destroy();

    assertThat(exitCode()).isEqualTo(7);
    assertThat(output()).contains("asked");
    assertThat(exitFile).hasContent("7");
  }

  @Test
  void survivesATermThatTheDriverIgnores() throws Exception {
    start(
        "trap 'echo ignored' TERM; echo ready; "
            + "while [ ! -e \""
            + folder
            + "/go\" ]; do sleep 0.05; done; exit 5");
    await().atMost(PATIENCE).until(() -> output().contains("ready"));
    script().destroy();
    await().atMost(PATIENCE).until(() -> output().contains("ignored"));
    assertThat(script().isAlive()).isTrue();

    Files.createFile(folder.resolve("go"));

    assertThat(exitCode()).isEqualTo(5);
  }

  @Test
  void usesAClassArchiveThatIsThere() throws Exception {
    Path archive = Files.createFile(folder.resolve("class archive"));
    start("for a in \"$@\"; do echo \"[$a]\"; done", archive);

    assertThat(exitCode()).isZero();
    assertThat(output()).contains("[-XX:SharedArchiveFile=" + archive + "]");
  }

  @Test
  void keepsTheClassArchiveThatADriverWroteAtItsEnd() throws Exception {
    Path archive = folder.resolve("cache/class archive");
    start(WRITES_ARCHIVE + "exit 0", archive);

    assertThat(exitCode()).isZero();
    assertThat(archive).hasContent("classes");
    assertThat(archive.getParent()).isDirectoryNotContaining(file -> !file.equals(archive));
  }

  @Test
  void keepsNoClassArchiveOfADriverThatFailed() throws Exception {
    Path archive = folder.resolve("cache/class archive");
    start(WRITES_ARCHIVE + "exit 1", archive);

    assertThat(exitCode()).isEqualTo(1);
    assertThat(archive).doesNotExist();
  }

  @Test
  void needsNoExitFile() throws Exception {
    exitFile = null;
    start("exit 3");

    assertThat(exitCode()).isEqualTo(3);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("spark home ü", "java home", "work", "output");
    }
  }

  private void start(String driver, String... arguments) throws IOException {
    start(driver, null, arguments);
  }

  private void start(String driver, @Nullable Path classArchive, String... arguments)
      throws IOException {
    Path java = javaHome.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\n" + driver + "\n", UTF_8);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toAbsolutePath().toString());
    builder.command().addAll(List.of(arguments));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("SPARK_HOME", home.toString());
    environment.put("JAVA_HOME", javaHome.toString());
    environment.put("SPARK_DRIVER_MEMORY", "700m");
    environment.put("SPARK_SUBMIT_OPTS", "-Done=1 -Dtwo=2");
    if (exitFile != null) {
      environment.put("HEARTH_EXIT_FILE", exitFile.toString());
    }
    if (classArchive != null) {
      environment.put("HEARTH_CLASS_ARCHIVE", classArchive.toString());
    }
    builder.directory(Files.createDirectories(folder.resolve("work")).toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    started = builder.start();
  }

  private Process script() {
    return Objects.requireNonNull(started);
  }

  private int exitCode() throws InterruptedException {
    assertThat(script().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return script().exitValue();
  }

  private List<String> output() throws IOException {
    return Files.readAllLines(folder.resolve("output"));
  }
}
