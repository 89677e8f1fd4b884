package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.contract.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every k-mer with its count, as files of the result. */
class KmerCountsJobTest {

  @TempDir Path folder;
  private Path results;
  private JobRunHarness harness;

  @BeforeEach
  void makeResultDirectory() throws IOException {
    results = Files.createDirectory(folder.resolve("results"));
    harness = new JobRunHarness(results).splits(64 << 10);
  }

  @ParameterizedTest
  @CsvSource({"3, text", "4, text", "5, text", "3, parquet", "4, parquet", "5, parquet"})
  void everyKmerIsWrittenAsJellyfishDoes(int k, String format) throws IOException {
    assertThat(run(k, Map.of("counts", format), ReferenceData.file("oracles/kmer/tiny.fa")))
        .isEqualTo(table(ReferenceData.file("oracles/kmer/tiny.k" + k + ".jf")));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 21, 31})
  void theCountsOfManyPartsMakeTheSpectrum(int k) throws IOException {
    Path virus = ReferenceData.file("data/lambda_NC_001416.1.fa");
    Map<String, Long> counts = run(k, Map.of("counts", "text"), virus);
    Map<Long, Long> histogram = new TreeMap<>();
    counts.values().forEach(count -> histogram.merge(count, 1L, Long::sum));
    Path oracle = ReferenceData.file("oracles/kmer/lambda_NC_001416.1.k" + k + ".jf.hist");
    assertThat(histogram)
        .isEqualTo(
            table(oracle).entrySet().stream()
                .collect(Collectors.toMap(row -> Long.valueOf(row.getKey()), Map.Entry::getValue)));
    assertThat(counts.keySet()).allMatch(kmer -> kmer.length() == k);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 32, 33, 64})
  void parquetAndTextAgree(int k) throws IOException {
    Path virus = ReferenceData.file("data/lambda_NC_001416.1.fa");
    Map<String, Long> text = run(k, Map.of("counts", "text"), virus);
    assertThat(run(k, Map.of("counts", "parquet"), virus)).isEqualTo(text).isNotEmpty();
  }

  @Test
  void boundsHoldForTheFileAndNotForTheSpectrum() throws IOException {
    Path tiny = ReferenceData.file("oracles/kmer/tiny.fa");
    Map<String, Long> all = table(ReferenceData.file("oracles/kmer/tiny.k3.jf"));
    Map<String, Long> some =
        run(3, Map.of("counts", "text", "min-count", "2", "max-count", "3"), tiny);
    all.values().removeIf(count -> count < 2 || count > 3);
    assertThat(some).isEqualTo(all).isNotEmpty();
    String bounded = harness.text("histogram.tsv");
    run(3, Map.of(), tiny);
    assertThat(harness.text("histogram.tsv")).isEqualTo(bounded);
  }

  @Test
  void withoutTheWishThereIsNoFile() throws IOException {
    run(3, Map.of(), ReferenceData.file("oracles/kmer/tiny.fa"));
    assertThat(names()).doesNotContain("kmers-00000.tsv").contains("manifest.json");
  }

  @Test
  void aFailedJobLeavesNoPartBehind() throws IOException {
    Path bad = folder.resolve("bad.fq");
    Files.writeString(bad, "@r\nACGTACGT\n+\nIIIIIIII\n".repeat(20_000) + "@r\nACGT\n+\nII\n");
    assertThat(harness.run("kmer-spectrum", Map.of("k", "3", "counts", "text"), bad)).isOne();
    assertThat(names()).containsExactly("job.json");
  }

  /** Runs a job and reads its counts, of which every one stands in one file alone. */
  private Map<String, Long> run(int k, Map<String, String> wishes, Path input) throws IOException {
    Map<String, String> parameters = new HashMap<>(wishes);
    parameters.put("k", Integer.toString(k));
    assertThat(harness.run("kmer-spectrum", parameters, input)).as("%s", harness.events()).isZero();
    Map<String, Long> counts = new TreeMap<>();
    for (ResultManifest.ResultFile file : harness.manifest().files()) {
      if (file.name().startsWith("kmers-")) {
        assertThat(Files.size(results.resolve(file.name()))).isEqualTo(file.bytes());
        Path path = results.resolve(file.name());
        (file.name().endsWith(".tsv") ? table(path) : ParquetCounts.read(path, k))
            .forEach((kmer, count) -> assertThat(counts.put(kmer, count)).isNull());
      }
    }
    return counts;
  }

  private static Map<String, Long> table(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("[ \t]"))
        .collect(
            Collectors.toMap(
                cells -> cells[0], cells -> Long.valueOf(cells[1]), Long::sum, TreeMap::new));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }
}
