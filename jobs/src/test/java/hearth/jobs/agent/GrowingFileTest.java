package hearth.jobs.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void readsLinesOnceTheyAreWhole() throws IOException {
    Path path = Files.createFile(folder.resolve("out"));
    try (GrowingFile file = new GrowingFile(path, lines::add)) {
      file.read();
      assertThat(lines).isEmpty();
      append(path, "one\ntw");
      file.read();
      assertThat(lines).containsExactly("one");
      append(path, "o\r\n\nthr\u00e9");
      file.read();
      assertThat(lines).containsExactly("one", "two", "");
      append(path, "e");
      file.readToEnd();
      assertThat(lines).containsExactly("one", "two", "", "thr\u00e9e");
      file.readToEnd();
      assertThat(lines).hasSize(4);
    }
  }

  @Test
  void joinsALetterThatWasCutInTwo() throws IOException {
    Path path = Files.createFile(folder.resolve("out"));
    byte[] bytes = "\u00fc\n".getBytes(UTF_8);
    try (GrowingFile file = new GrowingFile(path, lines::add)) {
      Files.write(path, new byte[] {bytes[0]}, StandardOpenOption.APPEND);
      file.read();
      Files.write(path, new byte[] {bytes[1], bytes[2]}, StandardOpenOption.APPEND);
      file.read();
    }
    assertThat(lines).containsExactly("\u00fc");
  }

  @Test
  void cutsALineThatNeverEnds() throws IOException {
    Path path = Files.writeString(folder.resolve("out"), "x".repeat(3 << 20));
    try (GrowingFile file = new GrowingFile(path, lines::add)) {
      file.readToEnd();
    }
    assertThat(lines).hasSize(3);
    assertThat(String.join("", lines)).hasSize(3 << 20);
  }

  private static void append(Path path, String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.APPEND);
  }
}
