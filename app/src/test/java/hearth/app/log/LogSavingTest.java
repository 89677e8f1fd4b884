package hearth.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSavingTest {
  @TempDir private Path folder;

  @Test
  void allOfItIsSavedHoweverLongItIs() throws IOException {
    byte[] log = "a line\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("worker-1.log");
    Files.writeString(file, "earlier");

    assertThat(LogSaving.save(offset -> new ByteArrayInputStream(log), file)).isEqualTo(log.length);

    assertThat(file).hasBinaryContent(log);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aLogThatCannotBeReadLeavesTheEarlierFile() throws IOException {
    Path file = folder.resolve("worker-1.log");
    Files.writeString(file, "earlier");

    assertThatThrownBy(
            () ->
                LogSaving.save(
                    offset -> {
                      throw new IOException("no log");
                    },
                    file))
        .hasMessage("no log");

    assertThat(file).hasContent("earlier");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }
}
