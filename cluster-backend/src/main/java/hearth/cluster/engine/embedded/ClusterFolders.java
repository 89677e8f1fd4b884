package hearth.cluster.engine.embedded;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.standalone.ClusterLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the clusters of one Hearth home, and who may change them. */
final class ClusterFolders {

  private static final Duration OTHER_HEARTH = Duration.ofSeconds(60);

  private final Path root;
  private final ClusterLocks locks;

  ClusterFolders(HearthHome home) {
    this.root = home.clusters();
    this.locks = new ClusterLocks(root, OTHER_HEARTH);
  }

  ClusterFolder folder(String cluster) {
    return new ClusterFolder(root.resolve(cluster));
  }

  /** All that there are, by name. */
  List<Path> all() throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * Changes a cluster while no other Hearth does.
   *
   * @throws EngineException when its files cannot be used, or another Hearth does not let go
   */
  <T> T changing(String cluster, Change<T> change) throws EngineException {
    try (ClusterLocks.Hold hold = locks.acquire(cluster)) {
      return call(() -> change.on(folder(cluster)));
    }
  }

  /**
   * Uses clusters' files.
   *
   * @throws EngineException when they cannot be used
   */
  <T> T call(Call<T> call) throws EngineException {
    try {
      return call.run();
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "The files of the cluster below %s cannot be used: %s".formatted(root, e),
          "Check that the folder can be written and that its disk has free space.",
          e);
    }
  }

  /** Uses files. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException, EngineException;
  }

  /** Changes a cluster. */
  @FunctionalInterface
  interface Change<T> {
    T on(ClusterFolder folder) throws IOException, EngineException;
  }
}
