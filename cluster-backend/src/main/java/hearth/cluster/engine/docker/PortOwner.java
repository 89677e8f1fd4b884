package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.standalone.TakenPort;
import java.util.Optional;

/** Says which container or which process holds a port. */
final class PortOwner {

  private final DockerClient docker;
  private final TakenPort processes;

  PortOwner(DockerClient docker, TakenPort processes) {
    this.docker = docker;
    this.processes = processes;
  }

  EngineException.PortTaken taken(int port, String node) {
    Optional<String> container = containerWith(port);
    if (container.isEmpty()) {
      return processes.exception(port, node);
    }
    return new EngineException.PortTaken(
        port,
        "Port %d, which %s needs, is taken by the container %s."
            .formatted(port, node, container.get()),
        "Choose another port in the profile or leave the choice to Hearth, or stop that container.");
  }

  private Optional<String> containerWith(int port) {
    return Optional.ofNullable(PublishedPorts.of(docker).get(port));
  }
}
