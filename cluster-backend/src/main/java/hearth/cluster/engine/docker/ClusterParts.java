package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;

/**
 * What the engine does its work with, all on one connection.
 *
 * @param names what things are called
 * @param labels how they are found again
 * @param containers which there are
 * @param maker makes more of them
 * @param networks the networks of clusters
 * @param volumes the volumes of clusters and of results
 * @param files puts small files into containers
 * @param logs what containers print
 */
record ClusterParts(
    Names names,
    Labels labels,
    Containers containers,
    ContainerMaker maker,
    Networks networks,
    Volumes volumes,
    SmallFiles files,
    ContainerLogs logs) {

  static ClusterParts on(
      DockerClient docker, Names names, Labels labels, HearthImage image, ContainerUser user) {
    return new ClusterParts(
        names,
        labels,
        new Containers(docker, labels),
        new ContainerMaker(docker, image, user),
        new Networks(docker, names, labels),
        new Volumes(docker, names, labels),
        new SmallFiles(docker, user),
        new ContainerLogs(docker));
  }
}
