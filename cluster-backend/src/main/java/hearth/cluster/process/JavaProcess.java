package hearth.cluster.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Starts processes of this JVM's own Java that do not depend on Hearth: they neither read from it
 * nor write to it, and a terminal that closes or interrupts Hearth does not reach them.
 */
public final class JavaProcess {

  /**
   * Options of a JVM that has next to nothing to do: small and quick to start rather than fast in
   * the long run. Without performance data no file is left in the temporary directory when it is
   * killed.
   */
  public static final List<String> SMALL =
      List.of(
          "-Xms32m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr:uptime,level,tags",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  /** Settings of another Spark on this computer, which are not meant for ours. */
  private static final Pattern FOREIGN = Pattern.compile("_?(PY)?(SPARK|HADOOP|YARN)_.*");

  private final Path javaHome = Path.of(System.getProperty("java.home"));
  private final boolean windows =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  public Path javaHome() {
    return javaHome;
  }

  /**
   * Starts {@code java} with these arguments.
   *
   * @param environment added to Hearth's own, from which settings of other Sparks are removed
   * @param folder the working directory
   * @param log where the process's output goes
   */
  public Process start(
      List<String> arguments, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    Files.createDirectories(folder);
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> FOREIGN.matcher(name).matches());
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(new File(windows ? "NUL" : "/dev/null")));
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    Path setsid = Path.of("/usr/bin/setsid");
    if (Files.isExecutable(setsid)) {
      // A session of its own, and the same pid: setsid replaces itself by java.
      command.add(setsid.toString());
    }
    command.add(javaHome.resolve("bin").resolve(windows ? "java.exe" : "java").toString());
    command.addAll(arguments);
    return command;
  }
}
