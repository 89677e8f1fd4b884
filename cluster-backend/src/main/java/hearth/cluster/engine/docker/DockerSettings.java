package hearth.cluster.engine.docker;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to work.
 *
 * @param host Docker's address, or null to find it
 * @param image the image of all containers
 * @param data the folder whose files jobs may read, or null for none
 * @param labels further labels on everything that the engine makes
 */
public record DockerSettings(
    @Nullable String host, String image, @Nullable Path data, Map<String, String> labels) {

  public DockerSettings {
    labels = Map.copyOf(labels);
  }

  /** Finds Docker by itself. */
  public static DockerSettings of(String image, @Nullable Path data) {
    return new DockerSettings(null, image, data, Map.of());
  }
}
