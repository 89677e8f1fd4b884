package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Info;
import hearth.cluster.engine.EngineFacts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Reads what a Docker engine says about itself. */
final class DockerFacts {

  private DockerFacts() {}

  static EngineFacts read(DockerConnection connection) {
    Info info = connection.client().infoCmd().exec();
    return new EngineFacts(
        Objects.requireNonNullElse(info.getServerVersion(), ""),
        connection.endpoint().address(),
        Objects.requireNonNullElse(info.getNCPU(), 1),
        Objects.requireNonNullElse(info.getMemTotal(), Long.MAX_VALUE),
        PublishedPorts.of(connection.client()));
  }

  /** Where Docker keeps its files; empty where that is not on this computer. */
  static Optional<Path> root(DockerConnection connection) {
    String root = connection.client().infoCmd().exec().getDockerRootDir();
    try {
      return Optional.ofNullable(root)
          .filter(name -> !name.isEmpty())
          .map(Path::of)
          .filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty(); // The engine runs on another system.
    }
  }
}
