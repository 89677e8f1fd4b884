package hearth.cluster.engine.docker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a Docker engine may answer.
 *
 * @param address such as {@code unix:///var/run/docker.sock}
 * @param source how it is known, in words: {@code the environment variable DOCKER_HOST}
 * @param chosen whether somebody chose it: then no other is tried
 * @param certificates the folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem} of a
 *     Docker that wants TLS, or null
 */
public record DockerEndpoint(
    String address, String source, boolean chosen, @Nullable Path certificates) {

  /** A place without certificates. */
  public DockerEndpoint(String address, String source, boolean chosen) {
    this(address, source, chosen, null);
  }
}
