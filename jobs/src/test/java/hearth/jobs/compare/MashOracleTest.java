package hearth.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.samples.SampleReads;
import hearth.jobs.samples.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sketches, distances and p as Mash 2.3 gives them; see {@code README.md} beside the table. */
class MashOracleTest {

  private static final Path SAMPLES = Path.of("samples");

  @TempDir Path folder;
  private final Map<String, Path> files = new HashMap<>();

  @BeforeEach
  void findFiles() throws IOException {
    List<Path> all = Samples.prepare("kmer-compare", SAMPLES, folder).orElseThrow().inputs();
    all.forEach(file -> files.put(file.getFileName().toString(), file));
    files.put(SampleReads.FILE_NAME, SampleReads.prepare(SAMPLES, folder));
    for (String virus : List.of("phix174_J02482.1.fa", "sarscov2_NC_045512.2.fa")) {
      files.put(virus, ReferenceData.file("data/" + virus));
    }
    files.put("ecoli.fna", ReferenceData.file("data/ecoli_NC_000913.3.fna.gz"));
  }

  @ParameterizedTest
  @CsvSource({"21, 1000", "16, 1000", "11, 1000", "31, 400", "32, 10000"})
  void distancesAreMashs(int k, int sketchSize) throws IOException {
    ComparePlan plan = Sampled.plan(k, sketchSize);
    List<String> names = List.copyOf(files.keySet());
    List<Sample> samples = names.stream().map(name -> Sampled.file(plan, file(name))).toList();
    PairTable pairs = Sampled.pairs(plan, names, samples);
    int compared = 0;
    for (String[] row : oracle(k)) {
      int a = names.indexOf(row[2]);
      int b = names.indexOf(row[3]);
      String pair = "k = %d: %s, %s".formatted(k, row[2], row[3]);
      Mash.Overlap overlap = pairs.overlap(a, b);
      assertThat(overlap.shared() + "/" + overlap.compared()).as(pair).isEqualTo(row[6]);
      assertThat(figures(pairs.mashDistance(a, b))).as(pair).isEqualTo(figures(row[4]));
      assertThat(figures(pairs.pValue(a, b))).as(pair).isEqualTo(figures(row[5]));
      compared++;
    }
    assertThat(compared).isEqualTo(names.size() * (names.size() - 1) / 2);
  }

  /** {@code mash sketch -r -m 3 -k 21 -s 1000} of the reads, {@code mash dist} to the genome. */
  @Test
  void readsWithoutTheirErrorsAreNearTheGenome() {
    ComparePlan reads = new ComparePlan(21, 1000, 42, true, 3, 4);
    Sample sample = Sampled.file(reads, file(SampleReads.FILE_NAME));
    assertThat(Math.round(10 * sample.distinct(reads))).isEqualTo(477_741);
    Sample genome = Sampled.file(Sampled.plan(21, 1000), file("lambda.fa"));
    Mash.Overlap overlap = Mash.overlap(genome.sketch(), sample.sketch(), 1000);
    assertThat(overlap).isEqualTo(new Mash.Overlap(999, 1000));
    assertThat(figures(Mash.distance(overlap.jaccard(), 21))).isEqualTo(figures("2.38274e-05"));
  }

  /** {@code mash sketch -n -k 21 -s 1000}. */
  @Test
  void oneStrandAloneIsHashedAsItIs() {
    ComparePlan plan = new ComparePlan(21, 1000, 42, false, 1, 4);
    List<Sample> samples =
        List.of("relative-a1.fa", "lambda.fa").stream()
            .map(name -> Sampled.file(plan, file(name)))
            .toList();
    PairTable pairs = Sampled.pairs(plan, List.of("a", "b"), samples);
    assertThat(pairs.overlap(0, 1)).isEqualTo(new Mash.Overlap(151, 1000));
  }

  private Path file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static List<String[]> oracle(int k) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MashOracleTest.class.getResourceAsStream("mash-dist.tsv")),
                StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .filter(row -> row[0].equals(Integer.toString(k)))
          .toList();
    }
  }

  private static String figures(String printed) {
    return CompareText.number(Double.parseDouble(printed));
  }

  private static String figures(double value) {
    return CompareText.number(value);
  }
}
