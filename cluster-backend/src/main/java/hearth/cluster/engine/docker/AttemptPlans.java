package hearth.cluster.engine.docker;

import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.AttemptSize;
import hearth.cluster.engine.standalone.QuickStart;
import hearth.jobs.contract.AttemptPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down for an agent how to start a driver in its container. */
final class AttemptPlans {

  /** The driver's own folder in its container. */
  static final String WORK = "/work";

  private static final String HEARTH = "/opt/hearth";
  private static final String JOBS_JAR = HEARTH + "/hearth-jobs.jar";
  private static final String ARCHIVE = HEARTH + "/spark.jsa";

  private static final String EXECUTOR_OPTIONS =
      "-XX:SharedArchiveFile=" + ARCHIVE + " -Xlog:cds=off -Xlog:cds+dynamic=off ";

  private final Path sparkHome;

  /**
   * @param sparkHome the Spark home that the image was made from
   */
  AttemptPlans(Path sparkHome) {
    this.sparkHome = sparkHome;
  }

  /**
   * The plan of an attempt.
   *
   * @param page the port of the application's page, the same inside and outside of the container
   */
  AttemptPlan of(Node master, Attempt attempt, int page) throws IOException {
    String jobId = attempt.jobId();
    String classPath = classPath();
    return new AttemptPlan(
        AttemptPlan.SCHEMA,
        jobId,
        attempt.number(),
        attempt.mainClass(),
        JOBS_JAR,
        HEARTH + "/spark",
        classPath,
        ARCHIVE,
        attempt.session() ? WORK : resultDir(jobId),
        WORK,
        VolumeMounts.CLUSTER + "/secret",
        attempt.driverMemoryMb(),
        QuickStart.DRIVER,
        attempt.session(),
        AttemptSize.with(
            attempt,
            Map.of(
                "spark.master",
                NodePlans.masterUrl(master),
                "spark.executor.extraJavaOptions",
                EXECUTOR_OPTIONS + String.join(" ", QuickStart.executor(attempt)),
                // First on the executors' class path, as the class archive wants it.
                "spark.executor.extraClassPath",
                classPath,
                "spark.driver.host",
                Names.driverHost(jobId, attempt.number()),
                "spark.ui.port",
                Integer.toString(page))));
  }

  /** A job's directory in the results volume, as containers find it. */
  static String resultDir(String jobId) {
    return VolumeMounts.RESULTS + "/" + jobId;
  }

  /** Jar by jar as the image's own scripts have it: the class archive fits only that. */
  private String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(sparkHome.resolve("jars"))) {
      Stream<String> spark =
          jars.map(jar -> String.valueOf(jar.getFileName()))
              .filter(name -> name.endsWith(".jar"))
              .sorted()
              .map(name -> HEARTH + "/spark/jars/" + name);
      return Stream.concat(spark, Stream.of(JOBS_JAR)).collect(Collectors.joining(":"));
    }
  }
}
