package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;

/** The networks of clusters. */
final class Networks {

  /** For containers that speak to nobody. */
  static final String NONE = "none";

  private final DockerClient docker;
  private final Names names;
  private final Labels labels;

  Networks(DockerClient docker, Names names, Labels labels) {
    this.docker = docker;
    this.names = names;
    this.labels = labels;
  }

  /** Makes a cluster's network unless it is there; returns its name. */
  String ensure(String cluster) {
    String name = names.network(cluster);
    try {
      docker.inspectNetworkCmd().withNetworkId(name).exec();
    } catch (NotFoundException e) {
      create(cluster, name);
    }
    return name;
  }

  void remove(String cluster) {
    try {
      docker.removeNetworkCmd(names.network(cluster)).exec();
    } catch (NotFoundException e) {
      // There was none.
    }
  }

  private void create(String cluster, String name) {
    try {
      docker
          .createNetworkCmd()
          .withName(name)
          .withDriver("bridge")
          .withLabels(labels.ofCluster(cluster))
          .withCheckDuplicate(true)
          .exec();
    } catch (ConflictException e) {
      // Another thread was faster.
    }
  }
}
