package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a Docker engine that answers.
 *
 * @param endpoint where it is
 * @param client speaks to it
 */
record DockerConnection(DockerEndpoint endpoint, DockerClient client) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DockerConnection.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 200;
  private static final String UNIX = "unix://";

  /**
   * Connects to the first place that answers.
   *
   * @throws EngineException when none does; the message says why, place by place
   */
  static DockerConnection open(List<DockerEndpoint> candidates) throws EngineException {
    List<String> evidence = new ArrayList<>();
    for (DockerEndpoint candidate : candidates) {
      requireOnThisComputer(candidate);
      if (isAbsent(candidate) && !candidate.chosen()) {
        continue;
      }
      try {
        return new DockerConnection(candidate, connect(candidate));
      } catch (RuntimeException e) {
        LOG.debug("{} does not answer", candidate, e);
        evidence.add(
            "%s (%s): %s".formatted(candidate.source(), candidate.address(), Problems.text(e)));
      }
    }
    throw unreachable(evidence);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("The connection to {} cannot be closed", endpoint, e);
    }
  }

  private static DockerClient connect(DockerEndpoint candidate) {
    Path certificates = candidate.certificates();
    DefaultDockerClientConfig.Builder builder =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(candidate.address())
            .withDockerTlsVerify(certificates != null);
    if (certificates != null) {
      builder.withDockerCertPath(certificates.toString());
    }
    DockerClientConfig config = builder.build();
    DockerClient client =
        DockerClientImpl.getInstance(
            config,
            new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT_WITHIN)
                .build());
    try {
      client.pingCmd().exec();
      return client;
    } catch (RuntimeException e) {
      new DockerConnection(candidate, client).close();
      throw e;
    }
  }

  private static void requireOnThisComputer(DockerEndpoint candidate) throws EngineException {
    if (candidate.address().startsWith("ssh://")) {
      throw new EngineException.Unavailable(
          "%s names a Docker on another computer (%s), and Hearth works with the one on this computer."
              .formatted(candidate.source(), candidate.address()),
          "Choose Docker's own context (docker context use default), or set Docker's address on the"
              + " Diagnosis page.");
    }
  }

  private static boolean isAbsent(DockerEndpoint candidate) {
    String address = candidate.address();
    return address.startsWith(UNIX) && Files.notExists(Path.of(address.substring(UNIX.length())));
  }

  private static EngineException unreachable(List<String> evidence) {
    if (evidence.isEmpty()) {
      return new EngineException.Unavailable(
          "No Docker was found on this computer: none of its usual sockets is there.",
          "Install Docker or start it, or use the engine \"embedded\", which needs none.");
    }
    String all = String.join("; ", evidence);
    if (all.contains("Permission denied")) {
      return new EngineException.Unavailable(
          Problems.sentence("Docker is there, but you may not use it: " + all),
          "Ask the administrator to add you to the group docker (its members can do what root can),"
              + " or use the engine \"embedded\".");
    }
    return new EngineException.Unavailable(
        Problems.sentence("Docker does not answer: " + all),
        "Start Docker and wait until it runs, or use the engine \"embedded\".");
  }
}
