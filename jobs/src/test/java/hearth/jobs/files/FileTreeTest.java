package hearth.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  @TempDir Path folder;

  @Test
  void allOfItGoesAndNothingBesideIt() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createDirectories(tree.resolve("a/b/empty"));
    Files.writeString(tree.resolve("a/b/file"), "x");
    Files.writeString(folder.resolve("tree.txt"), "x");

    FileTree.delete(tree);

    assertThat(folder.toFile().list()).containsExactly("tree.txt");
    FileTree.delete(folder.resolve("tree.txt"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsNotThereIsNoProblem() {
    assertThatCode(() -> FileTree.delete(folder.resolve("gone"))).doesNotThrowAnyException();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatALinkLeadsToStays() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("file"), "x");
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("link"), other);

    FileTree.delete(tree);

    assertThat(tree).doesNotExist();
    assertThat(other.resolve("file")).exists();
  }
}
