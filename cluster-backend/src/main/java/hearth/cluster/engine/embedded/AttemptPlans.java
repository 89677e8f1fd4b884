package hearth.cluster.engine.embedded;

import hearth.cluster.Installation;
import hearth.cluster.SparkHome;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.AttemptSize;
import hearth.cluster.engine.standalone.QuickStart;
import hearth.jobs.contract.AttemptPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down for an agent how to start a driver on this computer. */
final class AttemptPlans {

  private final Installation installation;
  private final SparkHome sparkHome;
  private final Path cache;

  AttemptPlans(Installation installation, Path cache) {
    this.installation = installation;
    this.sparkHome = SparkHome.of(installation);
    this.cache = cache;
  }

  /**
   * The plan of an attempt.
   *
   * @param resultDir the job's directory in the results volume
   * @param work the directory for what the driver needs while it runs
   */
  AttemptPlan of(ClusterFolder cluster, Node master, Attempt attempt, Path resultDir, Path work)
      throws IOException {
    String jobId = attempt.jobId();
    SharedArchive archive = SharedArchive.in(cache, sparkHome);
    List<String> marks =
        List.of(
            MarkedProcesses.clusterOption(cluster.mark()),
            MarkedProcesses.attemptOption(jobId, attempt.number()));
    List<String> driverOptions = new ArrayList<>(marks);
    driverOptions.addAll(QuickStart.DRIVER);
    List<String> executorOptions = new ArrayList<>(marks);
    executorOptions.addAll(QuickStart.executor(attempt));
    executorOptions.addAll(archive.options());
    return new AttemptPlan(
        AttemptPlan.SCHEMA,
        jobId,
        attempt.number(),
        attempt.mainClass(),
        installation.jobsJar().toString(),
        sparkHome.path().toString(),
        sparkHome.classPath(),
        archive.file().toString(),
        (attempt.session() ? work : resultDir).toString(),
        work.toString(),
        cluster.secret().toString(),
        attempt.driverMemoryMb(),
        driverOptions,
        attempt.session(),
        AttemptSize.with(
            attempt,
            Map.of(
                "spark.master",
                DaemonCommand.masterUrl(master.port(Node.RPC)),
                "spark.executor.extraJavaOptions",
                quoted(executorOptions),
                // First on the executors' class path, as the class archive wants it.
                "spark.executor.extraClassPath",
                sparkHome.classPath(),
                "spark.driver.host",
                DaemonCommand.LOOPBACK,
                "spark.driver.bindAddress",
                DaemonCommand.LOOPBACK)));
  }

  /** Options as Spark splits them again: a space is kept within quotes, a backslash is not. */
  private static String quoted(List<String> options) {
    return options.stream()
        .map(option -> option.contains(" ") ? '"' + option.replace('\\', '/') + '"' : option)
        .collect(Collectors.joining(" "));
  }
}
