package hearth.cluster.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process (or container) of a cluster as an engine observed it.
 *
 * @param cluster the cluster's name
 * @param role master or worker
 * @param name unique within the cluster: {@code master}, {@code worker-1}, …
 * @param handle the engine's own id of it: a pid or a container id
 * @param alive whether it runs now
 * @param exitCode its exit code, once it ended and when the engine can know it
 * @param ports its ports as this computer reaches them, by {@link #RPC} and {@link #WEB}
 * @param started when it was started
 * @param condition how it fares, or why it ended
 */
public record Node(
    String cluster,
    Role role,
    String name,
    String handle,
    boolean alive,
    @Nullable Integer exitCode,
    Map<String, Integer> ports,
    Instant started,
    NodeCondition condition) {

  public static final String RPC = "rpc";
  public static final String WEB = "web";

  public Node {
    ports = Map.copyOf(ports);
  }

  /** A node of which no more is known than whether it runs. */
  public Node(
      String cluster,
      Role role,
      String name,
      String handle,
      boolean alive,
      @Nullable Integer exitCode,
      Map<String, Integer> ports,
      Instant started) {
    this(
        cluster,
        role,
        name,
        handle,
        alive,
        exitCode,
        ports,
        started,
        NodeCondition.of(alive, exitCode));
  }

  /** What a node is in the cluster. */
  public enum Role {
    MASTER,
    WORKER
  }

  /**
   * A port of this node.
   *
   * @throws IllegalStateException when it has none of that name
   */
  public int port(String portName) {
    Integer port = ports.get(portName);
    if (port == null) {
      throw new IllegalStateException(name + " has no " + portName + " port");
    }
    return port;
  }
}
