package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A container of Hearth, as its labels describe it.
 *
 * @param id the container's id
 * @param role what it is for
 * @param cluster its cluster; empty for the container that serves results
 * @param name its name within the cluster
 * @param labels all its labels
 * @param alive whether it runs
 * @param exitCode its exit code, once it ended
 * @param created when it was made
 */
record Found(
    String id,
    Role role,
    String cluster,
    String name,
    Map<String, String> labels,
    boolean alive,
    @Nullable Integer exitCode,
    Instant created) {

  private static final Set<String> ALIVE = Set.of("running", "paused", "restarting");

  Found {
    labels = Map.copyOf(labels);
  }

  static Found of(Container container, Role role) {
    Map<String, String> labels = container.getLabels();
    return new Found(
        container.getId(),
        role,
        labels.getOrDefault(Labels.CLUSTER, ""),
        labels.getOrDefault(Labels.NAME, ""),
        labels,
        ALIVE.contains(container.getState()),
        null,
        Instant.ofEpochSecond(container.getCreated()));
  }

  /** The container, unless it is none of Hearth's. */
  static Optional<Found> of(InspectContainerResponse container) {
    Map<String, String> labels = container.getConfig().getLabels();
    if (labels == null) {
      return Optional.empty();
    }
    boolean alive = ALIVE.contains(String.valueOf(container.getState().getStatus()));
    Long code = container.getState().getExitCodeLong();
    return Role.of(labels.get(Labels.ROLE))
        .map(
            role ->
                new Found(
                    container.getId(),
                    role,
                    labels.getOrDefault(Labels.CLUSTER, ""),
                    labels.getOrDefault(Labels.NAME, ""),
                    labels,
                    alive,
                    alive || code == null ? null : Math.toIntExact(code),
                    // A list of containers has whole seconds only.
                    Instant.parse(container.getCreated()).truncatedTo(ChronoUnit.SECONDS)));
  }

  Found endedWith(@Nullable Integer code) {
    return new Found(id, role, cluster, name, labels, alive, code, created);
  }

  /** A node's ports by name, as far as its labels have them. */
  Map<String, Integer> ports() {
    Map<String, Integer> ports = new HashMap<>();
    addPort(ports, Node.RPC, Labels.RPC_PORT);
    addPort(ports, Node.WEB, Labels.WEB_PORT);
    return ports;
  }

  Node toNode() {
    return toNode(NodeCondition.of(alive, exitCode));
  }

  Node toNode(NodeCondition condition) {
    return new Node(
        cluster,
        role == Role.MASTER ? Node.Role.MASTER : Node.Role.WORKER,
        name,
        id,
        alive,
        exitCode,
        ports(),
        created,
        condition);
  }

  Driver toDriver() {
    return new Driver(
        cluster,
        labels.getOrDefault(Labels.JOB, ""),
        Integer.parseInt(labels.getOrDefault(Labels.ATTEMPT, "1")),
        id,
        alive,
        exitCode,
        created);
  }

  private void addPort(Map<String, Integer> ports, String name, String label) {
    String value = labels.get(label);
    if (value != null) {
      ports.put(name, Integer.valueOf(value));
    }
  }
}
