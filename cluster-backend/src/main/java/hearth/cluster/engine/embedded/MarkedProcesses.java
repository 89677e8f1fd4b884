package hearth.cluster.engine.embedded;

import hearth.cluster.process.OwnProcess;
import java.util.List;
import java.util.Optional;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/**
 * Finds processes by a word on their command line. A worker hands the options of an application to
 * the executors that it starts, so this finds executors whose worker is gone.
 */
final class MarkedProcesses {

  private static final String CLUSTER = "-Dhearth.cluster=";
  private static final String ATTEMPT = "-Dhearth.attempt=";

  private final SystemInfo system;

  MarkedProcesses(SystemInfo system) {
    this.system = system;
  }

  /** The JVM option that marks a process as one of a cluster. */
  static String clusterOption(String mark) {
    return CLUSTER + mark;
  }

  /** What an executor's command line says about the worker that started it. */
  static String workerUrl(int rpcPort) {
    return "spark://Worker@" + DaemonCommand.LOOPBACK + ":" + rpcPort;
  }

  /** The JVM option that marks a driver and its executors. */
  static String attemptOption(String jobId, int attempt) {
    return ATTEMPT + jobId + "/" + attempt;
  }

  /** All processes with all of these words on the command line, as far as this user sees them. */
  List<ProcessHandle> with(String... words) {
    List<String> wanted = List.of(words);
    return system
        .getOperatingSystem()
        .getProcesses(process -> process.getArguments().containsAll(wanted), null, 0)
        .stream()
        .map(OSProcess::getProcessID)
        .map(ProcessHandle::of)
        .flatMap(Optional::stream)
        .filter(OwnProcess::runs)
        .toList();
  }
}
