package hearth.cluster.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClusterFolderTest {

  @TempDir Path folder;
  private ClusterFolder cluster;

  @BeforeEach
  void open() {
    cluster = new ClusterFolder(folder.resolve("lab"));
  }

  @Test
  void makesANewSecretEachTime() throws IOException {
    cluster.renewSecret();
    String first = cluster.readSecret();
    cluster.renewSecret();
    assertThat(first).matches("[0-9a-f]{64}");
    assertThat(cluster.readSecret()).matches("[0-9a-f]{64}").isNotEqualTo(first);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerReadsTheSecret() throws IOException {
    cluster.renewSecret();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.secret())))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsItsMark() throws IOException {
    String mark = cluster.mark();
    assertThat(mark).matches("[0-9a-f]{24}").isEqualTo(cluster.mark());
    assertThat(new ClusterFolder(folder.resolve("other")).mark()).isNotEqualTo(mark);
  }

  @Test
  void keepsThePreviousLogAndNoOlderOne() throws IOException {
    for (String text : new String[] {"one", "two", "three"}) {
      Files.writeString(cluster.freshLog("worker-1"), text);
    }
    assertThat(cluster.log("worker-1")).hasContent("three");
    assertThat(cluster.path().resolve("logs/worker-1.previous.log")).hasContent("two");
  }

  @Test
  void deletesAllButLogs() throws IOException {
    cluster.renewSecret();
    cluster.mark();
    Files.writeString(cluster.freshLog("master"), "log");
    Files.createDirectories(cluster.work("worker-1").resolve("apps/app-1"));
    cluster.deleteAllButLogs();
    assertThat(cluster.path()).isDirectoryNotContaining("glob:**/{secret,mark,work}");
    assertThat(cluster.log("master")).hasContent("log");
  }

  @Test
  void deletesItselfWhenThereAreNoLogs() throws IOException {
    cluster.mark();
    cluster.deleteAllButLogs();
    assertThat(cluster.path()).doesNotExist();
    cluster.deleteAllButLogs();
  }

  /** A stop and the watch over drivers may forget the same driver. */
  @Test
  void aTreeThatTwoDeleteAtOnceIsGone() throws Exception {
    for (int time = 0; time < 20; time++) {
      Path tree = folder.resolve("tree-" + time);
      for (int i = 0; i < 100; i++) {
        Files.createDirectories(tree.resolve(i + "/a/b"));
      }
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> delete(tree));
      delete(tree);
      other.get();
      assertThat(tree).doesNotExist();
    }
  }

  private static void delete(Path tree) {
    try {
      ClusterFolder.deleteTree(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
