package hearth.cluster.engine.embedded;

import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.process.OwnProcess;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a process right after its start.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param role what the process is
 * @param name the process within its cluster, and the file's name
 * @param pid its id
 * @param started when the system says it was started: with the pid, its identity
 * @param ports a node's ports by name
 * @param jobId a driver's job
 * @param attempt the number of a driver's attempt, else 0
 * @param exitCode how it ended, if a Hearth saw it end
 */
record PidFile(
    int schema,
    Role role,
    String name,
    long pid,
    Instant started,
    Map<String, Integer> ports,
    @Nullable String jobId,
    int attempt,
    @Nullable Integer exitCode) {

  static final int SCHEMA = 1;

  /** What a process is. */
  enum Role {
    MASTER,
    WORKER,
    DRIVER
  }

  PidFile {
    ports = Map.copyOf(ports);
  }

  static PidFile node(Node.Role role, String name, OwnProcess process, Map<String, Integer> ports) {
    Role own = role == Node.Role.MASTER ? Role.MASTER : Role.WORKER;
    return new PidFile(SCHEMA, own, name, process.pid(), process.started(), ports, null, 0, null);
  }

  static PidFile driver(String name, OwnProcess process, String jobId, int attempt) {
    return new PidFile(
        SCHEMA,
        Role.DRIVER,
        name,
        process.pid(),
        process.started(),
        Map.of(),
        jobId,
        attempt,
        null);
  }

  PidFile ended(int code) {
    return new PidFile(schema, role, name, pid, started, ports, jobId, attempt, code);
  }

  OwnProcess process() {
    return new OwnProcess(pid, started);
  }

  boolean isNode() {
    return role != Role.DRIVER;
  }

  Node toNode(String cluster) {
    return new Node(
        cluster,
        role == Role.MASTER ? Node.Role.MASTER : Node.Role.WORKER,
        name,
        Long.toString(pid),
        process().isAlive(),
        exitCode,
        ports,
        started);
  }

  Driver toDriver(String cluster) {
    return new Driver(
        cluster,
        String.valueOf(jobId),
        attempt,
        Long.toString(pid),
        process().isAlive(),
        exitCode,
        started);
  }
}
