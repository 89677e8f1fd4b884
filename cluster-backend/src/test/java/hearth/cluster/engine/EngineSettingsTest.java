package hearth.cluster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSettingsTest {

  @TempDir Path folder;

  @Test
  void anAddressIsRememberedAndForgotten() throws IOException {
    Path file = folder.resolve("home/engines.json");
    assertThat(new EngineSettings(file).dockerAddress()).isEmpty();

    new EngineSettings(file).setDockerAddress(" tcp://127.0.0.1:2375 ");
    assertThat(new EngineSettings(file).dockerAddress()).contains("tcp://127.0.0.1:2375");

    new EngineSettings(file).setDockerAddress(null);
    assertThat(new EngineSettings(file).dockerAddress()).isEmpty();
  }

  @Test
  void aDamagedFileCountsAsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("engines.json"), "{\"dockerAddress\":");

    assertThat(new EngineSettings(file).dockerAddress()).isEmpty();
  }
}
