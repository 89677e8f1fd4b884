package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import hearth.cluster.engine.standalone.NaturalOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The containers of one Hearth home: which there are, and their end. */
final class Containers {

  private static final String BEING_REMOVED = "removing";

  private final DockerClient docker;
  private final Labels labels;

  Containers(DockerClient docker, Labels labels) {
    this.docker = docker;
    this.labels = labels;
  }

  /** All of this home, of every cluster. */
  List<Found> all() {
    return list(Map.of(Labels.HOME, labels.home()));
  }

  /** All of a cluster: the master first, then workers by name, then drivers. */
  List<Found> of(String cluster) {
    return list(Map.of(Labels.HOME, labels.home(), Labels.CLUSTER, cluster));
  }

  /** All nodes of this home that have these further labels, with all that Docker shows of them. */
  List<SeenNode> nodes(Map<String, String> wanted) {
    Map<String, String> all = new HashMap<>(wanted);
    all.put(Labels.HOME, labels.home());
    return docker.listContainersCmd().withShowAll(true).withLabelFilter(all).exec().stream()
        .filter(container -> !BEING_REMOVED.equals(container.getState()))
        .map(Container::getId)
        .map(this::inspect)
        .flatMap(Optional::stream)
        .map(SeenNode::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The container of that name in a cluster. */
  Optional<Found> find(String cluster, String name) {
    return list(Map.of(Labels.HOME, labels.home(), Labels.CLUSTER, cluster, Labels.NAME, name))
        .stream()
        .findFirst();
  }

  /** The container itself as it is now, if it still exists. */
  Optional<InspectContainerResponse> inspect(String id) {
    try {
      return Optional.of(docker.inspectContainerCmd(id).exec());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  boolean isAlive(String id) {
    return inspect(id)
        .filter(seen -> Boolean.TRUE.equals(seen.getState().getRunning()))
        .isPresent();
  }

  /** Ends containers side by side, gently within {@code patience}, then by force. */
  void stop(Collection<Found> containers, Duration patience) {
    sideBySide(containers, found -> stop(found.id(), patience));
  }

  /** Removes containers side by side, with their anonymous volumes; what runs is killed. */
  void remove(Collection<Found> containers) {
    sideBySide(containers, found -> remove(found.id()));
  }

  void kill(String id) {
    try {
      docker.killContainerCmd(id).exec();
    } catch (NotFoundException | ConflictException e) {
      // Gone, or it does not run.
    }
  }

  /** Sends a signal, such as {@code URG}, to a container's first process. */
  void signal(String id, String name) {
    docker.killContainerCmd(id).withSignal(name).exec();
  }

  void remove(String id) {
    try {
      docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException e) {
      // Somebody was faster.
    } catch (ConflictException e) {
      // Its removal is under way.
    }
  }

  private void stop(String id, Duration patience) {
    try {
      docker.stopContainerCmd(id).withTimeout(Math.toIntExact(patience.toSeconds())).exec();
    } catch (NotFoundException | NotModifiedException e) {
      // Gone, or it does not run.
    }
  }

  private List<Found> list(Map<String, String> wanted) {
    List<Found> found = new ArrayList<>();
    for (Container container :
        docker.listContainersCmd().withShowAll(true).withLabelFilter(wanted).exec()) {
      if (!BEING_REMOVED.equals(container.getState())) {
        Role.of(container.getLabels().get(Labels.ROLE))
            .map(role -> Found.of(container, role))
            .map(this::withExitCode)
            .ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing(Found::role)
            .thenComparing(Found::name, NaturalOrder.TEXT)
            .thenComparing(Found::created));
    return found;
  }

  /** The list has no exit codes. Few containers are dead, so few are asked. */
  private Found withExitCode(Found found) {
    if (found.alive()) {
      return found;
    }
    return found.endedWith(
        inspect(found.id())
            .map(seen -> seen.getState().getExitCodeLong())
            .map(Math::toIntExact)
            .orElse(null));
  }

  private static void sideBySide(
      Collection<Found> containers, java.util.function.Consumer<Found> task) {
    List<Future<?>> ends = new ArrayList<>();
    try (ExecutorService calls =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hearth-docker-", 0).factory())) {
      containers.forEach(found -> ends.add(calls.submit(() -> task.accept(found))));
    }
    for (Future<?> end : ends) {
      try {
        end.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
