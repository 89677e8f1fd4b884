package hearth.cluster.engine.embedded;

import hearth.cluster.Installation;
import hearth.cluster.SparkHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command line of an agent. */
final class AgentCommand {

  private static final String MAIN = "hearth.jobs.agent.DriverAgent";

  /** What the agent needs of Spark's jars: a short class path is a quick start. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(spark-launcher_|jackson-core-|jackson-databind-|jackson-annotations-"
              + "|jackson-datatype-jsr310-).*\\.jar");

  private AgentCommand() {}

  /**
   * The arguments of {@code java}.
   *
   * @param cache where the first agent leaves an archive of its classes for the next ones
   */
  static List<String> of(Installation installation, Path cache, String mark, Path plan)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-Xmx64m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData"));
    command.addAll(archive(cache));
    command.addAll(
        List.of(
            MarkedProcesses.clusterOption(mark),
            "-cp",
            classPath(installation),
            MAIN,
            plan.toString()));
    return command;
  }

  /** The JVM makes the archive when it ends, and anew when it does not fit any more. */
  private static List<String> archive(Path cache) {
    Path file = cache.resolve("agent.jsa");
    try {
      Files.createDirectories(cache);
    } catch (IOException e) {
      return List.of(); // It only starts more slowly.
    }
    // The JVM takes a path separator in the name for a second archive.
    return file.toString().contains(File.pathSeparator)
        ? List.of()
        : List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + file,
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
  }

  private static String classPath(Installation installation) throws IOException {
    List<String> path = new ArrayList<>();
    path.add(installation.jobsJar().toString());
    for (Path jar : SparkHome.of(installation).jars(NEEDED)) {
      path.add(jar.toString());
    }
    return String.join(File.pathSeparator, path);
  }
}
