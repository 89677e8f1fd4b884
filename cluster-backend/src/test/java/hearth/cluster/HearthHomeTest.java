package hearth.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearthHomeTest {

  @Test
  void theVariableMovesHome(@TempDir Path folder) {
    HearthHome home = HearthHome.find(Map.of("HEARTH_HOME", folder.resolve("räume").toString()));

    assertThat(home.root()).isEqualTo(folder.resolve("räume"));
    assertThat(home.profiles()).isEqualTo(folder.resolve("räume/profiles"));
  }

  @Test
  void aRelativeVariableIsMadeAbsolute() {
    assertThat(HearthHome.find(Map.of("HEARTH_HOME", "here/../there")).root())
        .isEqualTo(Path.of("there").toAbsolutePath());
  }

  @Test
  void withoutTheVariableHomeIsTheUsersApplicationData() {
    Path root = HearthHome.find(Map.of("HEARTH_HOME", " ")).root();

    assertThat(root).isAbsolute().endsWithRaw(Path.of("hearth"));
  }
}
