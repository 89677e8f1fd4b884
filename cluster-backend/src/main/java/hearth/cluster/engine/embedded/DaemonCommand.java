package hearth.cluster.engine.embedded;

import hearth.cluster.SparkHome;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines of a master and of a worker. */
final class DaemonCommand {

  /** Workers, drivers and pages are reached here and nowhere else. */
  static final String LOOPBACK = "127.0.0.1";

  /**
   * The variable from which Spark's processes take the secret, so that no command line shows it.
   */
  private static final String SECRET_VARIABLE = "_SPARK_AUTH_SECRET";

  private static final List<String> HEAP = List.of("-Xmx192m", "-Xss512k");

  private final SparkHome sparkHome;
  private final Path cache;

  DaemonCommand(SparkHome sparkHome, Path cache) {
    this.sparkHome = sparkHome;
    this.cache = cache;
  }

  List<String> master(ClusterFolder cluster, NodePorts ports) throws IOException {
    List<String> command = java(cluster);
    command.add("-Dspark.deploy.recoveryMode=FILESYSTEM");
    command.add("-Dspark.deploy.recoveryDirectory=" + cluster.recovery());
    addMain(command, "org.apache.spark.deploy.master.Master");
    addPlace(command, ports);
    return command;
  }

  List<String> worker(
      ClusterFolder cluster, Profile profile, String name, int masterPort, NodePorts ports)
      throws IOException {
    List<String> command = java(cluster);
    // Jars and logs of applications that ended an hour ago are of no more use.
    command.add("-Dspark.worker.cleanup.enabled=true");
    command.add("-Dspark.worker.cleanup.interval=600");
    command.add("-Dspark.worker.cleanup.appDataTtl=3600");
    addMain(command, "org.apache.spark.deploy.worker.Worker");
    addPlace(command, ports);
    command.addAll(List.of("--cores", Integer.toString(profile.coresPerWorker())));
    command.addAll(List.of("--memory", profile.memoryPerWorkerMb() + "m"));
    command.addAll(List.of("--work-dir", cluster.work(name).resolve("apps").toString()));
    command.add(masterUrl(masterPort));
    return command;
  }

  /** What a master or a worker finds in its environment. */
  Map<String, String> environment(ClusterFolder cluster, String name, Path javaHome)
      throws IOException {
    return Map.of(
        "SPARK_HOME",
        sparkHome.path().toString(),
        "SPARK_SCALA_VERSION",
        sparkHome.scalaVersion(),
        "JAVA_HOME",
        javaHome.toString(),
        // The pages listen here; without it they would listen on every network.
        "SPARK_LOCAL_IP",
        LOOPBACK,
        "SPARK_LOCAL_DIRS",
        cluster.work(name).resolve("local").toString(),
        SECRET_VARIABLE,
        cluster.readSecret());
  }

  static String masterUrl(int rpcPort) {
    return "spark://" + LOOPBACK + ":" + rpcPort;
  }

  private List<String> java(ClusterFolder cluster) throws IOException {
    List<String> command = new ArrayList<>(JavaProcess.SMALL);
    command.addAll(HEAP);
    command.addAll(SharedArchive.in(cache, sparkHome).options());
    command.add(MarkedProcesses.clusterOption(cluster.mark()));
    command.add("-Dlog4j2.configurationFile=" + sparkHome.logging());
    command.add("-Dspark.authenticate=true");
    command.add("-Dspark.master.rest.enabled=false");
    // A taken port ends the process instead of moving it to a port that nobody knows.
    command.add("-Dspark.port.maxRetries=0");
    return command;
  }

  private void addMain(List<String> command, String main) throws IOException {
    command.addAll(List.of("-cp", sparkHome.classPath(), main));
  }

  private static void addPlace(List<String> command, NodePorts ports) {
    command.addAll(List.of("--host", LOOPBACK));
    command.addAll(List.of("--port", Integer.toString(ports.rpc())));
    command.addAll(List.of("--webui-port", Integer.toString(ports.web())));
  }
}
