package hearth.cluster.engine.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {

  @TempDir Path folder;

  @Test
  void tellsOfATakenPort() {
    assertThat(
            new NodeLog(List.of("java.net.BindException: Address already in use: Service 'x'"))
                .tellsOfTakenPort())
        .isTrue();
    assertThat(new NodeLog(List.of("all is well")).tellsOfTakenPort()).isFalse();
  }

  @Test
  void findsTheLastError() {
    NodeLog log =
        new NodeLog(
            List.of(
                "2026-11-21 03:50:01.915 ERROR Worker: first",
                "2026-11-21 03:50:01.915 ERROR Worker: second",
                "\tat some.Class",
                "2026-11-21 03:50:01.943 INFO Worker: more"));
    assertThat(log.lastError()).hasValueSatisfying(line -> assertThat(line).endsWith("second"));
    assertThat(
            new NodeLog(List.of("Error: Could not create the Java Virtual Machine.")).lastError())
        .isPresent();
    assertThat(new NodeLog(List.of()).lastError()).isEmpty();
  }

  @Test
  void readsTheEndOfALongLog() throws IOException {
    Path file = folder.resolve("master.log");
    assertThat(NodeLog.read(file).lines()).isEmpty();
    Files.writeString(file, "line\n".repeat(100_000) + "last\n");
    List<String> lines = NodeLog.read(file).lines();
    assertThat(lines).hasSizeLessThan(50_000).endsWith("last");
  }
}
