package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Mount;
import java.util.List;
import java.util.Map;

/**
 * A container to be made. What all of Hearth's containers have in common {@link ContainerMaker}
 * adds.
 *
 * @param name its name in Docker
 * @param labels all its labels
 * @param network the network that it joins
 * @param host its name in that network
 * @param command what it runs, see {@code docker/image/bin/node}
 * @param environment variables; none may be secret, for Docker shows them
 * @param published ports of this computer's loopback, each the same inside
 * @param memoryMb the most memory it may take, in MiB
 * @param mounts what it finds in its file system
 */
record ContainerPlan(
    String name,
    Map<String, String> labels,
    String network,
    String host,
    List<String> command,
    Map<String, String> environment,
    List<Integer> published,
    long memoryMb,
    List<Mount> mounts) {

  ContainerPlan {
    labels = Map.copyOf(labels);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    published = List.copyOf(published);
    mounts = List.copyOf(mounts);
  }
}
