package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEndpointsTest {

  /** The SHA-256 of "lab", by which Docker names the folders of that context. */
  private static final String LAB =
      "a51146d38077ff992eba84cf1d5e9b249073503eb74868699016153b031a38f7";

  @TempDir Path home;

  @Test
  void whatIsSetInHearthIsTheOnlyPlace() {
    assertThat(places(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375"), "Linux", " unix:///x.sock "))
        .containsExactly(new DockerEndpoint("unix:///x.sock", "Hearth's settings", true));
  }

  @Test
  void dockerHostIsTheOnlyPlaceAndBringsItsCertificates() {
    String source = "the environment variable DOCKER_HOST";
    assertThat(places(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375"), "Linux", null))
        .containsExactly(new DockerEndpoint("tcp://127.0.0.1:2375", source, true));
    assertThat(
            places(
                Map.of(
                    "DOCKER_HOST",
                    "tcp://127.0.0.1:2376",
                    "DOCKER_TLS_VERIFY",
                    "1",
                    "DOCKER_CERT_PATH",
                    "/lab/certs"),
                "Linux",
                ""))
        .containsExactly(
            new DockerEndpoint("tcp://127.0.0.1:2376", source, true, Path.of("/lab/certs")));
    assertThat(
            places(
                Map.of("DOCKER_HOST", "tcp://127.0.0.1:2376", "DOCKER_TLS_VERIFY", "1"),
                "Linux",
                null))
        .extracting(DockerEndpoint::certificates)
        .containsExactly(home.resolve(".docker"));
  }

  @Test
  void onLinuxTheUsualSocketsAreTriedRootlessAndPodmanToo() {
    assertThat(places(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"), "Linux", null))
        .extracting(DockerEndpoint::address)
        .startsWith("unix:///var/run/docker.sock", "unix:///run/user/1000/docker.sock")
        .contains(
            "unix://" + home.resolve(".docker/desktop/docker.sock"),
            "unix:///run/user/1000/podman/podman.sock",
            "unix:///run/podman/podman.sock");
    assertThat(places(Map.of(), "Linux", null)).noneMatch(DockerEndpoint::chosen);
  }

  @Test
  void onMacDockerDesktopsSocketIsAmongThem() {
    assertThat(places(Map.of(), "Mac OS X", null))
        .extracting(DockerEndpoint::address)
        .contains("unix://" + home.resolve(".docker/run/docker.sock"));
  }

  @Test
  void onWindowsPipesAre() {
    assertThat(places(Map.of(), "Windows 11", null))
        .extracting(DockerEndpoint::address)
        .containsExactly(
            "npipe:////./pipe/docker_engine",
            "npipe:////./pipe/dockerDesktopLinuxEngine",
            "npipe:////./pipe/podman-machine-default");
  }

  @Test
  void dockersCurrentContextIsTheOnlyPlace() throws Exception {
    context("tcp://127.0.0.1:2376");
    Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"lab\"}");
    assertThat(places(Map.of(), "Linux", null))
        .containsExactly(
            new DockerEndpoint("tcp://127.0.0.1:2376", "Docker's context \"lab\"", true));

    Path tls = Files.createDirectories(home.resolve(".docker/contexts/tls/" + LAB + "/docker"));
    assertThat(places(Map.of(), "Linux", null))
        .extracting(DockerEndpoint::certificates)
        .containsExactly(tls);
    assertThat(places(Map.of("DOCKER_CONTEXT", "default"), "Linux", null))
        .hasSizeGreaterThan(1)
        .noneMatch(DockerEndpoint::chosen);
  }

  @Test
  void aContextThatCannotBeReadLeavesTheUsualPlaces() throws Exception {
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\": ");
    assertThat(places(Map.of(), "Linux", null)).hasSizeGreaterThan(1);
    Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"gone\"}");
    assertThat(places(Map.of(), "Linux", null)).hasSizeGreaterThan(1);
  }

  @Test
  void aDockerOnAnotherComputerIsRefusedInASentence() {
    DockerEndpoint away = new DockerEndpoint("ssh://lab@server", "Docker's context \"lab\"", true);
    assertThatThrownBy(() -> DockerConnection.open(List.of(away)))
        .isInstanceOfSatisfying(
            EngineException.Unavailable.class,
            e -> assertThat(e.remedy()).contains("docker context use default"))
        .hasMessageContaining("Docker's context \"lab\"")
        .hasMessageContaining("ssh://lab@server");
  }

  @Test
  void anAddressThatIsNoneIsNamedWithWhereItCameFrom() {
    DockerEndpoint wrong =
        new DockerEndpoint("my computer", "the environment variable DOCKER_HOST", true);
    assertThatThrownBy(() -> DockerConnection.open(List.of(wrong)))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining("the environment variable DOCKER_HOST (my computer)");
  }

  @Test
  void aPlaceWhereNobodyListensIsNamed() throws Exception {
    Path socket = Files.createFile(home.resolve("docker.sock"));
    DockerEndpoint dead = new DockerEndpoint("unix://" + socket, "Docker's socket", false);
    assertThatThrownBy(() -> DockerConnection.open(List.of(dead)))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining(socket.toString());
    assertThatThrownBy(() -> DockerConnection.open(List.of()))
        .hasMessageContaining("No Docker was found");
  }

  private List<DockerEndpoint> places(
      Map<String, String> environment, String system, @Nullable String set) {
    return new DockerEndpoints(environment, home, system).candidates(set);
  }

  /** Writes the context "lab" as Docker's own command does. */
  private void context(String host) throws IOException {
    Path meta = Files.createDirectories(home.resolve(".docker/contexts/meta/" + LAB));
    Files.writeString(
        meta.resolve("meta.json"),
        "{\"Name\":\"lab\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\"}}}".formatted(host));
  }
}
