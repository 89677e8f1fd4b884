package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputCheck;
import hearth.jobs.sequence.SequenceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra of genomes as Jellyfish and KMC see them, without Spark. */
class KmerOracleTest {

  private static final int BLOCK = 64 << 10;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"3", "4", "5"})
  void everyKmerOfTheNastyLittleFileCountsAsInJellyfish(int k) throws IOException {
    CheckedFile file = inspect(ReferenceData.file("oracles/kmer/tiny.fa"));
    Map<String, Long> oracle =
        Files.readAllLines(ReferenceData.file("oracles/kmer/tiny.k" + k + ".jf")).stream()
            .map(line -> line.split("[ \t]"))
            .collect(
                Collectors.toMap(
                    cells -> cells[0], cells -> Long.valueOf(cells[1]), Long::sum, TreeMap::new));
    for (long splitBytes = 1; splitBytes <= file.bytes(); splitBytes++) {
      long bytes = splitBytes;
      KmerPlan plan = new KmerPlan(k, true, 1000, ArrayCollector.partitions(k));
      Spectrum spectrum =
          PureCount.of(plan, sink -> SequenceText.feed(file, k, bytes, BLOCK, sink));
      assertThat(PureCount.counts(spectrum)).as("splits of %d", bytes).isEqualTo(oracle);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phix174_J02482.1, 6 11 15 21 31",
    "sarscov2_NC_045512.2, 6 11 15 21 31",
    "lambda_NC_001416.1, 6 11 15 21 31"
  })
  void histogramsOfVirusesMatchPlainAndPacked(String name, String ks) throws IOException {
    Path plain = ReferenceData.file("data/" + name + ".fa");
    Path packed = folder.resolve(name + ".fa.gz");
    Files.write(packed, SequenceText.gzip(Files.readAllBytes(plain)));
    for (String k : ks.split(" ")) {
      assertMatches(name, Integer.parseInt(k), plain, 1000);
      assertMatches(name, Integer.parseInt(k), packed, 1000);
    }
  }

  @ParameterizedTest
  @CsvSource({"6", "11", "15", "21", "31"})
  void histogramsOfEcoliMatchPlainAndPacked(int k) throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.fna.gz");
    Path plain = folder.resolve("ecoli.fna");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, plain);
    }
    assertMatches("ecoli", k, plain, 64 << 10);
    assertMatches("ecoli", k, packed, 64 << 10);
  }

  private static void assertMatches(String name, int k, Path path, int splitBytes)
      throws IOException {
    CheckedFile file = inspect(path);
    Spectrum spectrum =
        PureCount.of(
            KmerPlan.of(k, true, 0, file.bytes(), 64 << 20),
            sink -> SequenceText.feed(file, k, splitBytes, BLOCK, sink));
    assertThat(spectrum.histogram())
        .as("%s, k = %d, %s", name, k, file.compression())
        .isEqualTo(oracle(name, k));
  }

  private static Map<Long, Long> oracle(String name, int k) throws IOException {
    Path file = ReferenceData.file("oracles/kmer/%s.k%d.jf.hist".formatted(name, k));
    return Files.readAllLines(file).stream()
        .map(line -> line.split("[ \t]"))
        .collect(
            Collectors.toMap(cells -> Long.valueOf(cells[0]), cells -> Long.valueOf(cells[1])));
  }

  private static CheckedFile inspect(Path path) {
    CheckedFile file = InputCheck.inspect(path, List.of("fasta"));
    assertThat(file.compression())
        .isEqualTo(path.toString().endsWith(".gz") ? Compression.GZIP : Compression.NONE);
    return file;
  }
}
