package hearth.jobs.spark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.kmeans.ParquetTables;
import hearth.jobs.simulate.SusyTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  void parquetGivesWhatTheSameTableAsTextGives() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    new SusyTable(3_000, 5).write(csv);
    Path text = Files.write(folder.resolve("clouds.csv"), csv.toByteArray());
    Path parquet = ParquetTables.write(folder.resolve("clouds.parquet"), 0, csv.toString(US_ASCII));
    Map<String, String> parameters = Map.of("clusters", "2", "label", "class");

    JobRunHarness ofText = new JobRunHarness(folder);
    assertThat(ofText.run("kmeans", parameters, text)).as("%s", ofText.events()).isZero();
    String centers = ofText.text("centers.tsv");
    String assignments = ofText.text("assignments.tsv");
    // Several tasks, some of which have no row group, and one that has several.
    JobRunHarness ofParquet = new JobRunHarness(folder).splits(20_000);
    assertThat(ofParquet.run("kmeans", parameters, parquet)).as("%s", ofParquet.events()).isZero();

    assertThat(ofParquet.manifest().summary()).containsEntry("points", 3_000);
    assertThat(clusters(ofParquet.text("assignments.tsv")))
        .isIn(clusters(assignments), swapped(clusters(assignments)));
    assertThat(rounded(ofParquet.text("centers.tsv"))).isEqualTo(rounded(centers));
  }

  private static List<String> clusters(String assignments) {
    return assignments.lines().skip(1).map(row -> row.replaceFirst("\t[^\t]*$", "")).toList();
  }

  private static List<String> swapped(List<String> clusters) {
    return clusters.stream()
        .map(row -> row.endsWith("1") ? row.replaceFirst("1$", "2") : row.replaceFirst("2$", "1"))
        .toList();
  }

  /** Centers in any order, without their numbers, as far as they are the same in any order. */
  private static List<String> rounded(String centers) {
    return centers
        .lines()
        .skip(1)
        .map(row -> List.of(row.split("\t")))
        .map(
            row ->
                row.subList(1, row.size()).stream()
                    .map(cell -> "%.6f".formatted(Double.parseDouble(cell)))
                    .toList()
                    .toString())
        .sorted()
        .toList();
  }

  @Test
  void aParquetTableWithoutANumberIsNamedWithItsRowOrColumn() throws IOException {
    Path hole = ParquetTables.write(folder.resolve("t.parquet"), 0, "id,x,y\na,1,2\nb,3,\n");
    JobRunHarness harness = new JobRunHarness(folder);
    assertThat(harness.run("kmeans", Map.of("clusters", "2"), hole)).isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo("\"t.parquet\" cannot be read at row 2: there is no finite number in \"y\".");

    Path words = ParquetTables.write(folder.resolve("w.parquet"), 1, "x,name\n1,a\n2,b\n");
    assertThat(harness.run("kmeans", Map.of("clusters", "2"), words)).isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .contains("Column \"name\" of \"w.parquet\" holds no numbers");
    assertThat(harness.run("kmeans", Map.of("clusters", "2", "label", "name"), words)).isZero();
    assertThat(clusters(harness.text("assignments.tsv")))
        .isIn(List.of("a\t1", "b\t2"), List.of("a\t2", "b\t1"));

    byte[] cut = Files.readAllBytes(words);
    Path damaged = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(cut, cut.length - 20));
    assertThat(harness.run("kmeans", Map.of("clusters", "2"), damaged)).isEqualTo(1);
    assertThat(harness.failed().failure().message()).contains("cut.parquet");
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
