package hearth.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void makesDirectoriesAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("a/b/file.json");

    WholeFile.write(file, "one".getBytes(UTF_8));
    WholeFile.write(file, "two".getBytes(UTF_8));

    assertThat(file).hasContent("two");
    assertThat(folder.resolve("a/b").toFile().list()).containsExactly("file.json");
  }

  @Test
  void aFailureLeavesTheOldContentAndNoTemporaryFile() throws IOException {
    Path file = folder.resolve("taken");
    Files.createDirectories(file.resolve("below"));

    assertThatThrownBy(() -> WholeFile.write(file, new byte[] {1})).isInstanceOf(IOException.class);

    assertThat(file.resolve("below")).isDirectory();
    assertThat(folder.toFile().list()).containsExactly("taken");
  }
}
