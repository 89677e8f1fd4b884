package hearth.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.HomeProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The {@code hearth} program as {@code mvn package} lays it out, with a home of its own. */
final class InstalledHearth {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path home;
  private final List<String> before;
  private final Path install;
  private final Map<String, String> environment = new HashMap<>();
  private int runs;

  /**
   * Creates one.
   *
   * @param folder where it is called, and its output kept; must exist
   * @param home its HEARTH_HOME
   */
  InstalledHearth(Path folder, Path home) {
    this(folder, home, List.of(), Path.of(System.getProperty("hearth.install")));
  }

  /**
   * Creates one that is called in another way.
   *
   * @param before words before each command, such as {@code setpriv} and its options
   * @param install where the program is
   */
  InstalledHearth(Path folder, Path home, List<String> before, Path install) {
    this.folder = folder;
    this.home = home;
    this.before = before;
    this.install = install;
  }

  /** Sets a variable of the environment of all that is called from now on. */
  void set(String name, String value) {
    environment.put(name, value);
  }

  /** Runs a command to its end. */
  Ended run(String... arguments) throws Exception {
    try (Running running = start(arguments)) {
      return running.end();
    }
  }

  /**
   * Starts a command in a session of its own, as a terminal would: a Ctrl+C then meets it and all
   * that it started, and nobody else. Shells that run things in the background let them ignore
   * SIGINT, hence {@code --default-signal}.
   */
  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    command.addAll(before);
    command.add(install.resolve("bin").resolve("hearth").toString());
    command.addAll(List.of(arguments));
    int run = ++runs;
    Path out = folder.resolve(run + ".out");
    Path err = folder.resolve(run + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("HEARTH_HOME", home.toString());
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** What runs of it. */
  List<String> processes() {
    return HomeProcesses.of(home);
  }

  /** A command that ended. */
  record Ended(int code, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  /** A command that runs. */
  static final class Running implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private Running(Process process, Path out, Path err) {
      this.process = process;
      this.out = out;
      this.err = err;
    }

    /** What it has told so far. */
    String told() throws IOException {
      return Files.readString(err, UTF_8);
    }

    boolean runs() {
      return process.isAlive();
    }

    /** What a terminal does on Ctrl+C: SIGINT to the whole process group. */
    void pressCtrlC() throws Exception {
      new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid()).inheritIO().start().waitFor();
    }

    Ended end() throws Exception {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It did not end. It told: " + told());
      }
      return new Ended(process.exitValue(), Files.readString(out, UTF_8), told());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
