package hearth.cluster.engine.docker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to work.
 *
 * @param host Docker's address, or null to find it
 * @param image the image of all containers, or null for the one that is made of the installation
 * @param user the number of the user that containers run as, or null for the one that fits
 * @param data the folder whose files jobs may read when the profile names none, or null for none
 * @param shared further folders whose files jobs may read
 * @param labels further labels on everything that the engine makes
 */
public record DockerSettings(
    @Nullable String host,
    @Nullable String image,
    @Nullable Integer user,
    @Nullable Path data,
    List<Path> shared,
    Map<String, String> labels) {

  public DockerSettings {
    shared = List.copyOf(shared);
    labels = Map.copyOf(labels);
  }

  /** The same for Docker at another address, or null to find it. */
  DockerSettings at(@Nullable String address) {
    return new DockerSettings(address, image, user, data, shared, labels);
  }

  /** Finds Docker by itself, and makes the image of the installation. */
  public static DockerSettings of(@Nullable Path data, List<Path> shared) {
    return new DockerSettings(null, null, null, data, shared, Map.of());
  }

  /** These settings with another user than the one that fits. */
  DockerSettings withUser(int uid) {
    return new DockerSettings(host, image, uid, data, shared, labels);
  }

  /** These settings with further labels: {@code name=value}, separated by commas. */
  public DockerSettings withLabels(String text) {
    Map<String, String> more =
        Stream.of(text.split(","))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    return new DockerSettings(host, image, user, data, shared, more);
  }
}
