package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hearth.cluster.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file for Docker Compose, as it is committed and as it is read. */
class ComposeFileTest {

  private static final Path COMMITTED = Path.of("..", "docker", "compose.yaml");

  private final ComposeFile compose = new ComposeFile(Map.of());

  @Test
  void theCommittedFileIsUpToDate() throws Exception {
    String now = compose.of(ComposeFile.EXAMPLE);
    if (Boolean.getBoolean("hearth.compose.write")) {
      Files.writeString(COMMITTED, now, UTF_8);
    }
    assertThat(Files.readString(COMMITTED, UTF_8))
        .as("docker/compose.yaml; run this test with -Dhearth.compose.write=true to renew it")
        .isEqualTo(now);
  }

  @Test
  void nothingIsSecretOrOpenToTheNetwork() throws Exception {
    String file = compose.of(ComposeFile.EXAMPLE);
    assertThat(file).doesNotContain("AUTH_SECRET", "privileged: true", "0.0.0.0");
    JsonNode services = read(file);
    assertThat(services).hasSize(4);
    for (JsonNode service : services) {
      assertThat(service.path("user").asText()).isEqualTo("185:0");
      assertThat(service.path("cap_drop").get(0).asText()).isEqualTo("ALL");
      assertThat(service.path("security_opt").get(0).asText()).isEqualTo("no-new-privileges:true");
      assertThat(service.path("pids_limit").asInt()).isPositive();
      assertThat(service.path("mem_limit")).isEqualTo(service.path("memswap_limit"));
      service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }
  }

  @Test
  void workersSeeDataAndSecretOnlyToRead() throws Exception {
    JsonNode worker = read(compose.of(ComposeFile.EXAMPLE)).path("worker-2");
    assertThat(worker.path("volumes"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "cluster:/cluster:ro", "results:/results", "${HEARTH_DATA:-./data}:/data:ro");
    assertThat(worker.path("ports").get(0).asText()).isEqualTo("127.0.0.1:8082:8082");
    assertThat(worker.path("environment").path("HEARTH_MASTER").asText())
        .isEqualTo("spark://master:7077");
  }

  @Test
  void aProfileMustNameItsPorts() {
    Profile free = Profile.of("c", DockerEngine.NAME, 1, 1, 512, 512);
    assertThatThrownBy(() -> compose.of(free)).hasMessageContaining("needs every port");
  }

  private static JsonNode read(String yaml) throws Exception {
    return new YAMLMapper().readTree(yaml).path("services");
  }
}
