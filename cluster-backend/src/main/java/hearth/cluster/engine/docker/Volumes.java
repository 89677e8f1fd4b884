package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;

/** The volumes of clusters and of results, and how containers find them. */
final class Volumes {

  /** Where containers find the secret and the recovery files. */
  static final String CLUSTER = "/cluster";

  /** Where containers find the results volume. */
  static final String RESULTS = "/results";

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

  Mount cluster(String cluster, boolean readOnly) {
    return volume(names.clusterVolume(cluster), CLUSTER).withReadOnly(readOnly);
  }

  Mount results() {
    return volume(names.resultsVolume(), RESULTS);
  }

  private static Mount volume(String name, String target) {
    return new Mount().withType(MountType.VOLUME).withSource(name).withTarget(target);
  }
}
