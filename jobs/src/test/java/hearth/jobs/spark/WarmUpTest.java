package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.contract.ResultManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {

  @TempDir Path folder;
  private Path incoming;
  private Path results;

  @BeforeEach
  void makeFolders() throws Exception {
    incoming = Files.createDirectory(folder.resolve("incoming"));
    results = folder.resolve("warm-up");
  }

  @Test
  void everyBuiltInJobRunsOnce() throws Exception {
    assertThat(warmUp()).isTrue();

    for (JobDescriptor type : BuiltInJobs.all()) {
      assertThat(results.resolve(type.type()).resolve(ResultManifest.FILE_NAME)).exists();
    }
  }

  @Test
  void anOrderDoesNotWaitForIt() throws Exception {
    Files.createFile(incoming.resolve(new JobOrder("job", 1, "results").fileName()));

    assertThat(warmUp()).isFalse();

    assertThat(results).doesNotExist();
  }

  private boolean warmUp() throws Exception {
    SparkConf conf =
        JobConf.ofSession(
            new SparkConf(false).setMaster("local[2]").set("spark.ui.enabled", "false"), "warm-up");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      return new WarmUp(spark, folder.resolve("made-up.fasta"), incoming, results).run();
    }
  }
}
