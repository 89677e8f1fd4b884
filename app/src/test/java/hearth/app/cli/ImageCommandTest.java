package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "image prepare,prepare",
    "image save hearth-image.tar,save hearth-image.tar",
    "image load hearth-image.tar,load hearth-image.tar"
  })
  void doesItAndSaysWhatIsThere(String line, String call) {
    assertThat(cli.run(line.split(" "))).isZero();
    assertThat(cli.backend.image.calls).containsExactly(call);
    assertThat(cli.out()).contains("hearth-spark:0123456789ab").contains("520 MB");
    assertThat(cli.err()).contains("50 %");
    assertThat(cli.backend.closed).isTrue();
  }

  @Test
  void asJson() throws IOException {
    assertThat(cli.run("image", "prepare", "--json")).isZero();
    assertThat(new ObjectMapper().readTree(cli.out()).path("bytes").asLong())
        .isEqualTo(520_000_000);
  }

  @Test
  void aFailureIsASentenceWithItsRemedy() {
    cli.backend.image.failure =
        new EngineException.Unavailable("There is no registry.", "Load it from a file.");
    assertThat(cli.run("image", "prepare")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("There is no registry. Load it from a file.");
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    assertThat(cli.run("image")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("prepare, save or load");
  }
}
