package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfWrittenTest {

  @TempDir Path folder;

  @Test
  void onlyWhatIsNoResultYetIsRemoved() throws IOException {
    Files.createDirectories(folder.resolve("program-output/deep"));
    Files.writeString(folder.resolve("program-output/deep/part-00000"), "half");
    Files.writeString(folder.resolve("counts.parquet.3.tmp"), "half");
    Files.writeString(folder.resolve("driver.log"), "a log");
    Files.writeString(folder.resolve("job.json"), "{}");

    HalfWritten.remove(folder);

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("driver.log", "job.json");
    HalfWritten.remove(folder);
    HalfWritten.remove(folder.resolve("gone"));
  }
}
