package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckClusterJobTest {

  @TempDir Path folder;

  @Test
  void everyCheckPasses() throws IOException {
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("check-cluster", Map.of())).as("%s", harness.events()).isZero();
    Map<String, String> checks = checks(harness);
    assertThat(checks.keySet())
        .containsExactly(
            "workers-and-cores",
            "spark-version",
            "java-version",
            "executor-memory",
            "default-parallelism",
            "rdd-sum",
            "partition-distribution",
            "shuffle",
            "dataframe-count",
            "results-volume",
            "clock-skew",
            "disk-speed");
    assertThat(harness.manifest().summary())
        .as(harness.text("checks.tsv"))
        .containsEntry("failed", 0)
        .containsEntry("passed", 12);
    assertThat(harness.manifest().kind()).isEqualTo("check-cluster");
    assertThat(harness.manifest().notes()).startsWith("No check failed.");
    assertThat(harness.text("checks.tsv"))
        .contains("The sum of a million numbers is 499999500000, as it must be.")
        .contains("1,000,000 records in 12 partitions of 83,333 to 83,334");
    assertThat(harness.text("partitions.tsv").lines())
        .hasSize(13)
        .startsWith("partition\texecutor\trecords")
        .allMatch(line -> line.matches("partition.*|\\d+\t.+\t8333[34]"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("check-"));
    }
  }

  @Test
  void theJobFinishesAlsoWhenACheckFails() throws IOException {
    JobRunHarness harness = new JobRunHarness(folder).with("spark.default.parallelism", "1");
    assertThat(harness.run("check-cluster", Map.of())).isZero();
    assertThat(checks(harness)).containsEntry("default-parallelism", "fail");
    assertThat(harness.manifest().summary()).containsEntry("failed", 1);
    assertThat(harness.manifest().notes())
        .startsWith("1 of 12 checks failed: default-parallelism.");
  }

  private static Map<String, String> checks(JobRunHarness harness) throws IOException {
    Map<String, String> checks = new LinkedHashMap<>();
    harness
        .text("checks.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(cells -> checks.put(cells[0], cells[1]));
    return checks;
  }
}
