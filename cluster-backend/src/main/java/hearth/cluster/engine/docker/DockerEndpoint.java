package hearth.cluster.engine.docker;

/**
 * Where a Docker engine may answer.
 *
 * @param address such as {@code unix:///var/run/docker.sock}
 * @param source how it is known, in words: {@code the environment variable DOCKER_HOST}
 * @param chosen whether somebody chose it: then no other is tried
 */
public record DockerEndpoint(String address, String source, boolean chosen) {}
