package hearth.cluster.engine.embedded;

import hearth.cluster.Installation;
import java.io.File;
import java.io.IOException;
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

  static List<String> of(Installation installation, String mark, Path plan) throws IOException {
    return List.of(
        "-Xmx64m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        MarkedProcesses.clusterOption(mark),
        "-cp",
        classPath(installation),
        MAIN,
        plan.toString());
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
