package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;

/** The volumes of clusters and of results. */
final class Volumes {

  private final DockerClient docker;
  private final Names names;
  private final Labels labels;

  Volumes(DockerClient docker, Names names, Labels labels) {
    this.docker = docker;
    this.names = names;
    this.labels = labels;
  }

  /** Makes the volume of what a cluster's containers share, unless it is there. */
  void ensureCluster(String cluster) {
    docker
        .createVolumeCmd()
        .withName(names.clusterVolume(cluster))
        .withLabels(labels.ofCluster(cluster))
        .exec();
  }

  /** Makes the results volume unless it is there. */
  void ensureResults() {
    docker.createVolumeCmd().withName(names.resultsVolume()).withLabels(labels.ofHome()).exec();
  }

  boolean hasResults() {
    try {
      docker.inspectVolumeCmd(names.resultsVolume()).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** Removes what a cluster's containers shared. Results stay. */
  void removeCluster(String cluster) {
    try {
      docker.removeVolumeCmd(names.clusterVolume(cluster)).exec();
    } catch (NotFoundException e) {
      // There was none.
    }
  }
}
