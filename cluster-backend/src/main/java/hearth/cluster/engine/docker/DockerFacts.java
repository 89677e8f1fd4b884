package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Info;
import hearth.cluster.engine.EngineFacts;
import java.util.Objects;

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
}
