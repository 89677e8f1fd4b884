package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which ports of this computer containers hold, whosever they are. */
final class PublishedPorts {

  /** On these a container is in the way of Hearth's, which publish on loopback. */
  private static final Set<String> IN_THE_WAY = Set.of("", "0.0.0.0", "::", "127.0.0.1", "::1");

  private PublishedPorts() {}

  /** The ports, each with the name of its container. */
  static Map<Integer, String> of(DockerClient docker) {
    Map<Integer, String> ports = new HashMap<>();
    for (Container container : docker.listContainersCmd().exec()) {
      for (ContainerPort mapped : container.getPorts()) {
        String address = mapped.getIp() == null ? "" : mapped.getIp();
        if (mapped.getPublicPort() != null && IN_THE_WAY.contains(address)) {
          ports.put(mapped.getPublicPort(), name(container));
        }
      }
    }
    return ports;
  }

  private static String name(Container container) {
    return container.getNames()[0].replaceFirst("^/", "");
  }
}
