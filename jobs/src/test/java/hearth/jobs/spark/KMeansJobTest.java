package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.simulate.SusyTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KMeansJobTest {

  @TempDir Path folder;

  @Test
  void theTwoCloudsOfATableAreFoundHoweverItIsCut() throws IOException {
    Path table = folder.resolve("clouds.csv");
    try (OutputStream out = Files.newOutputStream(table)) {
      new SusyTable(2_000, 3).write(out);
    }
    String whole = "";
    for (String partitions : List.of("1", "7")) {
      JobRunHarness harness = new JobRunHarness(folder);
      Map<String, String> parameters =
          Map.of("clusters", "2", "label", "class", "partitions", partitions);
      assertThat(harness.run("kmeans", parameters, table)).as("%s", harness.events()).isZero();
      assertThat(harness.manifest().summary())
          .containsEntry("points", 2_000)
          .containsEntry("features", 18)
          .containsEntry("clusters", 2)
          .containsEntry("converged", true);
      String assignments = harness.text("assignments.tsv");
      List<String> rows = assignments.lines().skip(1).toList();
      assertThat(rows).hasSize(2_000);
      long agree =
          rows.stream()
              .map(row -> row.split("\t"))
              .filter(row -> row[0].equals("1") == row[1].equals("1"))
              .count();
      assertThat(Math.max(agree, 2_000 - agree)).isGreaterThan(1_980);
      assertThat(harness.text("iterations.tsv")).startsWith("iteration\tcost\n0\t");
      assertThat(harness.text("centers.tsv").lines()).hasSize(3);
      String clusters = assignments.replaceAll("\t[0-9.]+\n", "\n");
      assertThat(whole.isEmpty() ? clusters : whole).isEqualTo(clusters);
      whole = clusters;
    }
  }

  @Test
  void sequencesAreClusteredByTheirKmers() throws IOException {
    Path fasta =
        Files.writeString(
            folder.resolve("some.fa"),
            ">a\nAAAAAAATTTT\n>b\nAAATAAAAAA\n>c\nGGGCGCGCGC\n>d\nCCGCGGGCC\n");
    JobRunHarness harness = new JobRunHarness(folder).splits(15);
    assertThat(harness.run("kmeans", Map.of("clusters", "2", "kmer", "2"), fasta))
        .as("%s", harness.events())
        .isZero();
    List<String> cluster =
        harness
            .text("assignments.tsv")
            .lines()
            .skip(1)
            .map(row -> row.split("\t")[0] + row.split("\t")[1])
            .toList();
    assertThat(cluster).isIn(List.of("a1", "b1", "c2", "d2"), List.of("a2", "b2", "c1", "d1"));
    // Ten k-mers of two letters stand for themselves and their reverse complement.
    assertThat(harness.manifest().summary()).containsEntry("features", 10);
  }

  @Test
  void aCellThatIsNoNumberIsNamedWithItsLine() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "id;x;y\na;1;2\nb;3;\nc;5;6\n");
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("kmeans", Map.of("clusters", "2"), table)).isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo("\"t.csv\" cannot be read at line 3: \"\" in \"y\" is no finite number.");
    assertThat(folder.resolve("assignments.tsv")).doesNotExist();
  }

  @Test
  void fewerPointsThanClustersAreRefused() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "1,2\n3,4\n");
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("kmeans", Map.of(), table)).isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo("There are 2 points in \"t.csv\", and 3 clusters were asked for.");
  }
}
