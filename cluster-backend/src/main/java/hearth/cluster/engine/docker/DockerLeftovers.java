package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.Network;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a Hearth home is in Docker and belongs to no cluster that runs. */
final class DockerLeftovers {

  private static final String OURS = "hearth-spark:";

  private final DockerClient docker;
  private final Names names;
  private final Labels labels;
  private final Containers containers;

  DockerLeftovers(DockerClient docker, Names names) {
    this.docker = docker;
    this.names = names;
    this.labels = new Labels(names.home(), Map.of());
    this.containers = new Containers(docker, labels);
  }

  List<Leftover> list() {
    List<Found> all = containers.all();
    Set<String> running =
        all.stream()
            .filter(found -> found.role() == Role.MASTER && found.alive())
            .map(Found::cluster)
            .collect(Collectors.toSet());
    List<Leftover> left = new ArrayList<>();
    all.stream()
        // What serves results belongs to a Hearth that is open, and goes with it.
        .filter(found -> found.role() != Role.RESULTS || !found.alive())
        .filter(found -> !running.contains(found.cluster()))
        .forEach(found -> left.add(new Leftover(Kind.CONTAINER, title(found), found.cluster(), 0)));
    networks().stream()
        .filter(network -> !running.contains(cluster(network.getLabels())))
        .forEach(
            network ->
                left.add(
                    new Leftover(
                        Kind.NETWORK, network.getName(), cluster(network.getLabels()), 0)));
    volumes().stream()
        .filter(volume -> !running.contains(cluster(volume.getLabels())))
        .forEach(volume -> left.add(volume(volume)));
    images().forEach(left::add);
    left.sort(Comparator.comparing(Leftover::kind).thenComparing(Leftover::name));
    return left;
  }

  void remove(Leftover leftover) throws EngineException {
    try {
      switch (leftover.kind()) {
        case CONTAINER ->
            containers.all().stream()
                .filter(found -> title(found).equals(leftover.name()))
                .forEach(found -> containers.remove(found.id()));
        case NETWORK -> {
          if (networks().stream().anyMatch(found -> found.getName().equals(leftover.name()))) {
            docker.removeNetworkCmd(leftover.name()).exec();
          }
        }
        case CLUSTER_VOLUME -> removeVolume(leftover.name());
        case RESULTS -> {
          containers.remove(
              containers.all().stream().filter(found -> found.role() == Role.RESULTS).toList());
          removeVolume(leftover.name());
        }
        case IMAGE -> docker.removeImageCmd(leftover.name()).exec();
        case PROCESSES, CACHE -> throw new IllegalArgumentException("Not Docker's: " + leftover);
      }
    } catch (NotFoundException e) {
      // Somebody was faster.
    } catch (ConflictException e) {
      throw new EngineException.Unavailable(
          "%s is in use: %s".formatted(leftover.name(), Problems.text(e)),
          "Stop what uses it, or leave it.",
          e);
    }
  }

  /** Only what carries this home's label, whatever its name. */
  private void removeVolume(String name) {
    if (volumes().stream().anyMatch(found -> found.getName().equals(name))) {
      docker.removeVolumeCmd(name).exec();
    }
  }

  private List<Network> networks() {
    return docker.listNetworksCmd().withFilter("label", List.of(homeLabel())).exec();
  }

  private List<InspectVolumeResponse> volumes() {
    return docker.listVolumesCmd().withFilter("label", List.of(homeLabel())).exec().getVolumes();
  }

  private String homeLabel() {
    return Labels.HOME + "=" + labels.home();
  }

  private Leftover volume(InspectVolumeResponse volume) {
    boolean results = volume.getName().equals(names.resultsVolume());
    return new Leftover(
        results ? Kind.RESULTS : Kind.CLUSTER_VOLUME,
        volume.getName(),
        cluster(volume.getLabels()),
        0);
  }

  private List<Leftover> images() {
    List<Leftover> found = new ArrayList<>();
    for (Image image : docker.listImagesCmd().exec()) {
      if (image.getRepoTags() != null) {
        Stream.of(image.getRepoTags())
            .filter(tag -> tag.startsWith(OURS))
            .map(tag -> new Leftover(Kind.IMAGE, tag, "", image.getSize()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private String title(Found found) {
    return found.cluster().isEmpty()
        ? found.name() + " " + found.id().substring(0, 12)
        : names.container(found.cluster(), found.name());
  }

  private static String cluster(Map<String, String> of) {
    return of == null ? "" : of.getOrDefault(Labels.CLUSTER, "");
  }
}
