package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many small files, plain and packed, of which some are bad. */
class InputChecksTest {

  private static final int FILES = 300;
  private static final List<String> FORMATS = List.of("fasta");

  @TempDir Path folder;

  @Test
  void manyFilesKeepTheirOrderAndShareTasks() throws IOException {
    List<Path> paths = files();
    List<CheckedFile> files = InputChecks.requireAll(paths, FORMATS);
    assertThat(files).extracting(CheckedFile::path).isEqualTo(strings(paths));
    assertThat(SplitPlan.tasks(files, 64 << 20)).hasSize(1);
  }

  @Test
  void theFirstBadFileIsNamedAndAllAreFound() throws IOException {
    List<Path> paths = files();
    Files.writeString(paths.get(120), "no sequence");
    Files.writeString(paths.get(20), "");
    assertThatThrownBy(() -> InputChecks.requireAll(paths, FORMATS))
        .isInstanceOf(BadInputException.class)
        .hasMessage("\"s20.fa\" is empty: it has 0 bytes.");
    List<InputChecks.Result> results = InputChecks.of(paths, FORMATS);
    assertThat(results).filteredOn(result -> result.problem() != null).hasSize(2);
    assertThat(results.get(120).problem())
        .hasMessage("\"s120.fa\" is not FASTA: its first line is \"no sequence\".");
  }

  private List<Path> files() throws IOException {
    List<Path> paths = new ArrayList<>();
    byte[] text = ">a\nACGT\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < FILES; i++) {
      byte[] content = i % 2 == 0 ? text : SequenceText.gzip(text);
      paths.add(Files.write(folder.resolve("s" + i + ".fa"), content));
    }
    return paths;
  }

  private static List<String> strings(List<Path> paths) {
    return paths.stream().map(Path::toString).toList();
  }
}
