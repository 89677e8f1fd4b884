package hearth.cluster.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Docker, or an engine that speaks like it, may be on this computer, the likeliest first.
 * What somebody chose (an address in Hearth, {@code DOCKER_HOST}, Docker's current context) is the
 * only place; else the usual sockets are.
 */
final class DockerEndpoints {

  private static final Logger LOG = LoggerFactory.getLogger(DockerEndpoints.class);

  private final Map<String, String> environment;
  private final Path home;
  private final boolean windows;
  private final ObjectMapper mapper = new ObjectMapper();

  DockerEndpoints(Map<String, String> environment, Path home, String operatingSystem) {
    this.environment = Map.copyOf(environment);
    this.home = home;
    this.windows = operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  static DockerEndpoints ofThisComputer() {
    return new DockerEndpoints(
        System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
  }

  /**
   * The places to try, in order.
   *
   * @param address what the user chose in Hearth, or null
   */
  List<DockerEndpoint> candidates(@Nullable String address) {
    if (address != null && !address.isBlank()) {
      return List.of(new DockerEndpoint(address.strip(), "Hearth's settings", true));
    }
    String variable = environment.getOrDefault("DOCKER_HOST", "").strip();
    if (!variable.isEmpty()) {
      return List.of(
          new DockerEndpoint(
              variable, "the environment variable DOCKER_HOST", true, certificates()));
    }
    return context().map(List::of).orElseGet(this::usual);
  }

  private List<DockerEndpoint> usual() {
    List<DockerEndpoint> usual = new ArrayList<>();
    if (windows) {
      usual.add(pipe("docker_engine", "Docker's pipe"));
      usual.add(pipe("dockerDesktopLinuxEngine", "Docker Desktop's pipe"));
      usual.add(pipe("podman-machine-default", "Podman's pipe"));
      return usual;
    }
    usual.add(socket(Path.of("/var/run/docker.sock"), "Docker's socket"));
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!runtime.isBlank()) {
      usual.add(socket(Path.of(runtime, "docker.sock"), "rootless Docker's socket"));
    }
    usual.add(socket(home.resolve(".docker/run/docker.sock"), "Docker Desktop's socket"));
    usual.add(socket(home.resolve(".docker/desktop/docker.sock"), "Docker Desktop's socket"));
    usual.add(socket(home.resolve(".rd/docker.sock"), "Rancher Desktop's socket"));
    usual.add(socket(home.resolve(".colima/default/docker.sock"), "Colima's socket"));
    if (!runtime.isBlank()) {
      usual.add(socket(Path.of(runtime, "podman/podman.sock"), "Podman's socket"));
    }
    usual.add(
        socket(
            home.resolve(".local/share/containers/podman/machine/podman.sock"),
            "Podman machine's socket"));
    usual.add(socket(Path.of("/run/podman/podman.sock"), "Podman's system socket"));
    return usual;
  }

  /** The context that Docker's own command uses, unless that is its default. */
  private Optional<DockerEndpoint> context() {
    Path config =
        Path.of(environment.getOrDefault("DOCKER_CONFIG", home.resolve(".docker").toString()));
    try {
      String name = environment.getOrDefault("DOCKER_CONTEXT", "").strip();
      Path file = config.resolve("config.json");
      if (name.isEmpty() && Files.isRegularFile(file)) {
        name = mapper.readTree(file.toFile()).path("currentContext").asText("");
      }
      if (name.isEmpty() || name.equals("default")) {
        return Optional.empty();
      }
      String folder = Sha256.hex(name);
      Path meta = config.resolve("contexts/meta").resolve(folder).resolve("meta.json");
      Path tls = config.resolve("contexts/tls").resolve(folder).resolve("docker");
      JsonNode host = mapper.readTree(meta.toFile()).path("Endpoints").path("docker").path("Host");
      return host.isTextual()
          ? Optional.of(
              new DockerEndpoint(
                  host.asText(),
                  "Docker's context \"" + name + "\"",
                  true,
                  Files.isDirectory(tls) ? tls : null))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("Docker's context cannot be read below {}; its usual places are tried", config, e);
      return Optional.empty();
    }
  }

  /** Where Docker's own command looks for certificates, if it is told to use any. */
  private @Nullable Path certificates() {
    if (environment.getOrDefault("DOCKER_TLS_VERIFY", "").isBlank()) {
      return null;
    }
    String folder = environment.getOrDefault("DOCKER_CERT_PATH", "");
    return folder.isBlank() ? home.resolve(".docker") : Path.of(folder);
  }

  private static DockerEndpoint socket(Path socket, String source) {
    return new DockerEndpoint("unix://" + socket, source, false);
  }

  private static DockerEndpoint pipe(String name, String source) {
    return new DockerEndpoint("npipe:////./pipe/" + name, source, false);
  }
}
