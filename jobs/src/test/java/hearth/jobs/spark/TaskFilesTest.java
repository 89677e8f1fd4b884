package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFilesTest {

  @TempDir Path folder;

  @Test
  void filesAreGoneWhenTheirTaskEndsAlsoByAFailure() throws IOException {
    SparkConf conf =
        new SparkConf(false)
            .setMaster("local[1]")
            .setAppName("files")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.local.dir", folder.toString());
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      JavaRDD<Integer> tasks = spark.parallelize(List.of(1), 1);
      Path written = Path.of(tasks.map(task -> write().toString()).first());
      assertThat(written).startsWithRaw(folder).doesNotExist();

      JavaRDD<String> failing = tasks.map(task -> fail());
      assertThatThrownBy(failing::first).hasMessageContaining("No space left on device");
      try (Stream<Path> left = Files.walk(folder)) {
        assertThat(left.filter(file -> file.getFileName().toString().startsWith("temp_local")))
            .isEmpty();
      }
    }
  }

  private static Path write() throws IOException {
    Path file = new TaskFiles().newFile();
    Files.writeString(file, "counts");
    if (!Files.exists(file)) {
      throw new IOException("Not written: " + file);
    }
    return file;
  }

  private static String fail() throws IOException {
    throw new IOException(write() + ": No space left on device");
  }
}
