package hearth.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReadsTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir Path temp;

  @Test
  void makesTheReadsAndReusesThem() throws IOException {
    Path cache = temp.resolve("a/b");
    Path reads = SampleReads.prepare(SAMPLES, cache);
    assertThat(reads).isEqualTo(cache.resolve("lambda-reads-40x.fastq"));
    assertThat(Files.readAllLines(reads)).hasSize(4 * 12_934);
    Files.setLastModifiedTime(reads, LONG_AGO);

    assertThat(SampleReads.prepare(SAMPLES, cache)).isEqualTo(reads);
    assertThat(Files.getLastModifiedTime(reads)).isEqualTo(LONG_AGO);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("lambda-reads-40x.fastq", "lambda-reads-40x.fastq.made");
    }
  }

  @Test
  void makesThemAgainWhenTheFileWasCut() throws IOException {
    Path reads = SampleReads.prepare(SAMPLES, temp);
    byte[] whole = Files.readAllBytes(reads);
    Files.write(reads, Arrays.copyOf(whole, whole.length - 1));
    SampleReads.prepare(SAMPLES, temp);
    assertThat(reads).hasBinaryContent(whole);
  }

  @Test
  void makesThemAgainWhenTheParametersDiffer() throws IOException {
    Path reads = SampleReads.prepare(SAMPLES, temp);
    Path stamp = temp.resolve("lambda-reads-40x.fastq.made");
    Files.writeString(stamp, Files.readString(stamp).replace("errorRate=0.005", "errorRate=0.5"));
    Files.setLastModifiedTime(reads, LONG_AGO);
    SampleReads.prepare(SAMPLES, temp);
    assertThat(Files.getLastModifiedTime(reads)).isNotEqualTo(LONG_AGO);
  }

  @Test
  void makesThemAgainAfterARunThatWasInterrupted() throws IOException {
    Path reads = Files.writeString(temp.resolve(SampleReads.FILE_NAME), "@sim1 half a re");
    SampleReads.prepare(SAMPLES, temp);
    assertThat(Files.size(reads)).isGreaterThan(4_000_000);
  }

  @Test
  void spectrumHasAnErrorSlopeAndACoveragePeak() throws IOException {
    List<String> lines = Files.readAllLines(SampleReads.prepare(SAMPLES, temp));
    long[] histogram = new long[60];
    for (int count : canonicalCounts(lines, 21).values()) {
      histogram[Math.min(count, 59)]++;
    }
    assertThat(histogram[1]).as("error slope").isGreaterThan(10 * histogram[3]);
    int valley = 12;
    int peak = valley;
    for (int multiplicity = valley; multiplicity < 59; multiplicity++) {
      peak = histogram[multiplicity] > histogram[peak] ? multiplicity : peak;
    }
    // 40 × (150 - 21 + 1) / 150 × 0.995^21
    assertThat(peak).isBetween(28, 34);
    assertThat(histogram[peak]).isGreaterThan(20 * histogram[valley]);
  }

  private static Map<String, Integer> canonicalCounts(List<String> fastq, int k) {
    Map<String, Integer> counts = new HashMap<>();
    for (int line = 1; line < fastq.size(); line += 4) {
      String bases = fastq.get(line);
      for (int from = 0; from + k <= bases.length(); from++) {
        counts.merge(canonical(bases.substring(from, from + k)), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String canonical(String kmer) {
    StringBuilder reverse = new StringBuilder(kmer).reverse();
    for (int i = 0; i < reverse.length(); i++) {
      reverse.setCharAt(i, "TGCA".charAt("ACGT".indexOf(reverse.charAt(i))));
    }
    return kmer.compareTo(reverse.toString()) <= 0 ? kmer : reverse.toString();
  }
}
