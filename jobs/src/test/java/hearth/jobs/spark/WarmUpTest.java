package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.catalog.CodonUsageType;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobOrder;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.ResultManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void everyBuiltInJobThatSuitsRunsOnce() throws Exception {
    assertThat(warmUp()).isTrue();

    List<JobDescriptor> warm = BuiltInJobs.all().stream().filter(WarmUp::suits).toList();
    assertThat(warm).contains(KmerSpectrumType.DESCRIPTOR, CodonUsageType.DESCRIPTOR);
    for (JobDescriptor type : warm) {
      assertThat(results.resolve(type.type()).resolve(ResultManifest.FILE_NAME)).exists();
    }
  }

  @Test
  void aJobSuitsThatNeedsNothingButFasta() {
    assertThat(WarmUp.suits(type(List.of("fastq", "fasta"), false))).isTrue();
    assertThat(WarmUp.suits(type(List.of("parquet"), false))).isFalse();
    assertThat(WarmUp.suits(type(List.of(), false))).isFalse();
    assertThat(WarmUp.suits(type(List.of("fasta"), true))).isFalse();
  }

  private static JobDescriptor type(List<String> formats, boolean needsFile) {
    return new JobDescriptor(
        JobDescriptor.SCHEMA,
        "type",
        1,
        "Type",
        "",
        new InputSpec("Files", formats, 0, 1),
        List.of(new Parameter.FileParameter("file", "File", "", List.of("fasta"), needsFile)),
        "kind",
        new Needs(512, 512),
        BuiltInJobs.JOB_MAIN);
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
