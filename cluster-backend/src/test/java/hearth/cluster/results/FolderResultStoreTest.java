package hearth.cluster.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.cluster.results.ResultStore.ResultEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderResultStoreTest {

  @TempDir Path folder;
  private FolderResultStore store;

  @BeforeEach
  void open() {
    store = new FolderResultStore(folder.resolve("results"));
  }

  @Test
  void anEmptyVolumeHasNoJobs() throws IOException {
    assertThat(store.jobs()).isEmpty();
    assertThat(store.files("job")).isEmpty();
    store.delete("job");
  }

  @Test
  void listsWhatWasWritten() throws IOException {
    store.write("job-2", "job.json", "{}".getBytes(UTF_8));
    store.write("job-1", "eventlog/a.txt", "abc".getBytes(UTF_8));
    store.write("job-1", "b.tsv", "1\t2".getBytes(UTF_8));

    assertThat(store.jobs()).containsExactly("job-1", "job-2");
    assertThat(store.files("job-1"))
        .containsExactly(new ResultEntry("b.tsv", 3), new ResultEntry("eventlog/a.txt", 3));
  }

  @Test
  void readsFromAnOffset() throws IOException {
    store.write("job", "log", "hello".getBytes(UTF_8));
    assertThat(read("log", 0)).isEqualTo("hello");
    assertThat(read("log", 3)).isEqualTo("lo");
    assertThat(read("log", 99)).isEmpty();
    assertThatThrownBy(() -> read("other", 0)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void writesInOneStepAndLeavesNoRest() throws IOException {
    store.write("job", "a", "old".getBytes(UTF_8));
    store.write("job", "a", "new".getBytes(UTF_8));
    assertThat(read("a", 0)).isEqualTo("new");
    assertThat(store.files("job")).hasSize(1);
  }

  @Test
  void deletesAJobAndNoOther() throws IOException {
    store.write("job", "deep/er/a", new byte[1]);
    store.write("job-2", "a", new byte[1]);
    store.delete("job");
    assertThat(store.jobs()).containsExactly("job-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../..", "../other", ".", "", " ", "a/b", "/etc", "a\0b"})
  void refusesAJobIdThatIsNoName(String jobId) {
    assertThatThrownBy(() -> store.write(jobId, "a", new byte[1])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.delete(jobId)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../job-2/a", "x/../../job-2/a", "/etc/passwd", "", "."})
  void refusesANameThatLeadsOut(String name) throws IOException {
    store.write("job-2", "a", "kept".getBytes(UTF_8));
    assertThatThrownBy(() -> store.write("job", name, new byte[1])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.open("job", name, 0)).isInstanceOf(IOException.class);
    assertThat(Files.readString(folder.resolve("results/job-2/a"))).isEqualTo("kept");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesALinkThatLeadsOutAndDoesNotDeleteThroughIt() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "kept");
    store.write("job", "a", new byte[1]);
    Files.createSymbolicLink(folder.resolve("results/job/link"), outside);

    assertThatThrownBy(() -> read("link/secret", 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out");
    assertThat(store.files("job")).containsExactly(new ResultEntry("a", 1));
    store.delete("job");
    assertThat(outside.resolve("secret")).hasContent("kept");
  }

  private String read(String name, long offset) throws IOException {
    try (InputStream in = store.open("job", name, offset)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
