package hearth.cluster.engine.embedded;

import hearth.cluster.Installation;
import hearth.cluster.WholeFile;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agents of clusters and, below them, their drivers: launch, cancel, forget. */
final class Drivers {

  /** An agent gives its driver some seconds to end, then ends it by force. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration EXECUTORS = Duration.ofSeconds(5);

  private final Installation installation;
  private final Path cache;
  private final AttemptPlans plans;
  private final ClusterFolders clusters;
  private final PidFiles pidFiles;
  private final JavaProcess java;
  private final MarkedProcesses marked;

  Drivers(
      Installation installation,
      Path cache,
      ClusterFolders clusters,
      PidFiles pidFiles,
      JavaProcess java,
      MarkedProcesses marked) {
    this.installation = installation;
    this.cache = cache;
    this.plans = new AttemptPlans(installation, cache);
    this.clusters = clusters;
    this.pidFiles = pidFiles;
    this.java = java;
    this.marked = marked;
  }

  /** Those of a cluster, ended ones too until {@link #forget}. */
  List<Driver> list(String cluster) throws EngineException {
    return clusters.call(
        () -> list(clusters.folder(cluster)).stream().map(file -> file.toDriver(cluster)).toList());
  }

  List<PidFile> list(ClusterFolder cluster) throws IOException {
    return pidFiles.list(cluster).stream().filter(file -> !file.isNode()).toList();
  }

  Driver launch(ClusterFolder cluster, Node master, Attempt attempt, Path resultDir)
      throws IOException {
    String name = name(attempt.jobId(), attempt.number());
    Optional<PidFile> present = pidFiles.find(cluster, name);
    if (present.isPresent() && present.get().process().isAlive()) {
      return present.get().toDriver(cluster.name());
    }
    Path work = cluster.work(name);
    ClusterFolder.deleteTree(work); // of the same attempt, launched by a Hearth that was killed
    Path plan = work.resolve("plan.json");
    WholeFile.write(
        plan,
        ContractJson.pretty(plans.of(cluster, master, attempt, resultDir, work))
            .getBytes(StandardCharsets.UTF_8));
    Process process =
        java.start(
            AgentCommand.of(installation, cache, cluster.mark(), plan),
            Map.of("JAVA_HOME", java.javaHome().toString()),
            work,
            work.resolve("agent.log"));
    PidFile driver =
        PidFile.driver(name, OwnProcess.of(process.toHandle()), attempt.jobId(), attempt.number());
    try {
      pidFiles.write(cluster, driver);
    } catch (IOException e) {
      ProcessTree.force(ProcessTree.of(process.toHandle()));
      throw e;
    }
    process.onExit().thenAccept(ended -> pidFiles.noteEnd(cluster, driver, ended.exitValue()));
    return driver.toDriver(cluster.name());
  }

  /** Puts a job's order where the session's agent looks for it. */
  void order(ClusterFolder cluster, Driver session, JobOrder order)
      throws EngineException, IOException {
    PidFile running =
        find(cluster, session)
            .filter(file -> file.process().isAlive())
            .orElseThrow(EngineException.NodeDied::session);
    WholeFile.write(
        cluster.work(running.name()).resolve(order.fileName()),
        ContractJson.pretty(order).getBytes(StandardCharsets.UTF_8));
  }

  /** Ends a driver, if it is there. */
  void cancel(Driver driver) throws EngineException {
    clusters.call(
        () -> {
          ClusterFolder folder = clusters.folder(driver.cluster());
          Optional<PidFile> found = find(folder, driver);
          if (found.isPresent()) {
            cancel(folder, found.get());
          }
          return Boolean.TRUE;
        });
  }

  /** Lets the agent end its driver; then ends whatever is left of the attempt by force. */
  void cancel(ClusterFolder cluster, PidFile driver) throws EngineException, IOException {
    Optional<ProcessHandle> agent = driver.process().find();
    if (agent.isPresent()) {
      if (!agent.get().supportsNormalTermination()) {
        // Windows has no SIGTERM: there the agent looks for this file.
        Files.createFile(cluster.work(driver.name()).resolve(AttemptPlan.CANCEL_FILE));
        ProcessTree.await(List.of(agent.get()), PATIENCE);
      }
      Nodes.requireEnded(ProcessTree.end(List.of(agent.get()), PATIENCE, EXECUTORS));
    }
    String option = MarkedProcesses.attemptOption(String.valueOf(driver.jobId()), driver.attempt());
    List<ProcessHandle> rest = marked.with(MarkedProcesses.clusterOption(cluster.mark()), option);
    ProcessTree.await(rest, EXECUTORS);
    Nodes.requireEnded(ProcessTree.force(rest));
  }

  /** Removes what is left of a driver that has ended. */
  void forget(Driver driver) throws EngineException {
    clusters.call(
        () -> {
          ClusterFolder folder = clusters.folder(driver.cluster());
          Optional<PidFile> found = find(folder, driver);
          if (found.isPresent() && !found.get().process().isAlive()) {
            pidFiles.delete(folder, found.get().name());
            ClusterFolder.deleteTree(folder.work(found.get().name()));
          }
          return Boolean.TRUE;
        });
  }

  private Optional<PidFile> find(ClusterFolder cluster, Driver driver) throws IOException {
    return pidFiles.find(cluster, name(driver.jobId(), driver.attempt()));
  }

  private static String name(String jobId, int attempt) {
    return "driver-" + jobId + "-" + attempt;
  }
}
