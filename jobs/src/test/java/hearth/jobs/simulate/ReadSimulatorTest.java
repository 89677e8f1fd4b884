package hearth.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadSimulatorTest {

  private static final Genome GENOME = randomGenome(20_000, 3_000);

  @TempDir Path temp;

  @Test
  void theSameSeedGivesTheSameReadsOnEveryMachine() throws Exception {
    ReadSimulator simulator =
        new ReadSimulator(GENOME, new ReadSimulation(100, 10, 0.01, 0.01, 42));
    Path file = temp.resolve("reads.fastq");
    simulator.write(file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).isEqualTo(bytes(simulator));
    assertThat(sha256(bytes))
        .isEqualTo("4f09f087f34cfc136ee84b20266ed2c47ef18e2c308afcc5849c7a831cbd4fbc");
  }

  @Test
  void anotherSeedGivesOtherReads() throws IOException {
    assertThat(bytes(simulator(ReadSimulation.haploid(100, 1, 0, 1))))
        .isNotEqualTo(bytes(simulator(ReadSimulation.haploid(100, 1, 0, 2))));
  }

  @Test
  void writesFourLinesARead() throws IOException {
    String text =
        new String(
            bytes(simulator(ReadSimulation.haploid(50, 3, 0.02, 1))), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(4 * 23_000 * 3 / 50);
    for (int i = 0; i < lines.size(); i += 4) {
      assertThat(lines.get(i)).matches("@sim" + (i / 4 + 1) + " (one|two):\\d+-\\d+:[+-]");
      assertThat(lines.get(i + 1)).matches("[ACGT]{50}");
      assertThat(lines.get(i + 2)).isEqualTo("+");
      assertThat(lines.get(i + 3)).matches("[F:,]{50}");
    }
  }

  @Test
  void readsWithoutErrorsAreTheGenome() throws IOException {
    for (SimulatedRead read : reads(ReadSimulation.haploid(80, 5, 0, 3))) {
      assertThat(read.bases()).isEqualTo(read.origin(GENOME));
    }
  }

  @Test
  void coverageIsAsAskedAndEven() throws IOException {
    List<SimulatedRead> reads = reads(ReadSimulation.haploid(100, 60, 0, 4));
    assertThat(reads).hasSize(60 * 23_000 / 100);
    assertThat(reads.stream().filter(SimulatedRead::reverse).count())
        .isCloseTo(reads.size() / 2, within(4 * (long) Math.sqrt(reads.size() / 4.0)));

    int[] starts = new int[20];
    long inFirst = 0;
    for (SimulatedRead read : reads) {
      if (read.contig() == 0) {
        inFirst++;
        starts[read.start() * starts.length / (20_000 - 99)]++;
      }
    }
    double expected = inFirst / (double) starts.length;
    double chiSquare = 0;
    for (int count : starts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    assertThat(chiSquare).as("19 degrees of freedom, 0.1 %% tail").isLessThan(43.8);
    double share = 19_901 / (19_901.0 + 2_901);
    double deviation = Math.sqrt(reads.size() * share * (1 - share));
    assertThat((double) inFirst).isCloseTo(reads.size() * share, within(4 * deviation));
  }

  @Test
  void errorRateIsAsAskedAndQualitiesShowIt() throws IOException {
    long bases = 0;
    long wrong = 0;
    long[] lowQuality = new long[2];
    int[] substitutions = new int[4];
    for (SimulatedRead read : reads(ReadSimulation.haploid(100, 40, 0.01, 5))) {
      String origin = read.origin(GENOME);
      for (int i = 0; i < origin.length(); i++) {
        int difference =
            "ACGT".indexOf(read.bases().charAt(i)) - "ACGT".indexOf(origin.charAt(i)) & 3;
        substitutions[difference]++;
        bases++;
        wrong += difference == 0 ? 0 : 1;
        lowQuality[difference == 0 ? 0 : 1] += read.qualities().charAt(i) == 'F' ? 0 : 1;
      }
    }
    assertThat((double) wrong).isCloseTo(bases * 0.01, within(4 * Math.sqrt(bases * 0.01)));
    for (int difference = 1; difference < 4; difference++) {
      assertThat((double) substitutions[difference])
          .isCloseTo(wrong / 3.0, within(4 * Math.sqrt(wrong / 3.0)));
    }
    assertThat(lowQuality[1] / (double) wrong).isCloseTo(7 / 8.0, within(0.02));
    assertThat(lowQuality[0] / (double) (bases - wrong)).isCloseTo(0.06, within(0.005));
  }

  @Test
  void halfOfTheReadsShowTheSecondCopy() throws IOException {
    double heterozygosity = 0.02;
    int[] seen = new int[20_000];
    int[] different = new int[20_000];
    for (SimulatedRead read : reads(new ReadSimulation(100, 60, 0, heterozygosity, 6))) {
      if (read.contig() == 0) {
        String forward =
            read.reverse() ? SimulatedRead.reverseComplement(read.bases()) : read.bases();
        for (int i = 0; i < forward.length(); i++) {
          int place = read.start() + i;
          seen[place]++;
          different[place] += forward.charAt(i) == GENOME.contigs().get(0).bases()[place] ? 0 : 1;
        }
      }
    }
    int snps = 0;
    long seenAtSnps = 0;
    long differentAtSnps = 0;
    for (int place = 200; place < 19_800; place++) {
      if (different[place] > 0) {
        snps++;
        seenAtSnps += seen[place];
        differentAtSnps += different[place];
      }
    }
    assertThat((double) snps).isCloseTo(19_600 * heterozygosity, within(4 * Math.sqrt(392)));
    assertThat(differentAtSnps / (double) seenAtSnps).isCloseTo(0.5, within(0.03));
  }

  @Test
  void everyNHasTheLowestQuality() throws IOException {
    byte[] bases = "ACGTNNNACGNN".getBytes(StandardCharsets.US_ASCII);
    Genome genome = new Genome(List.of(new Genome.Contig("n", bases)));
    ReadSimulator simulator = new ReadSimulator(genome, ReadSimulation.haploid(12, 20, 0.5, 1));
    for (SimulatedRead read : SimulatedRead.parse(bytes(simulator), genome)) {
      for (int i = 0; i < 12; i++) {
        assertThat(read.qualities().charAt(i) == '#').isEqualTo(read.bases().charAt(i) == 'N');
      }
    }
  }

  @Test
  void contigsShorterThanAReadAreLeftOut() throws IOException {
    Genome genome =
        new Genome(
            List.of(
                contig("short", 9),
                contig("a", 12),
                contig("tiny", 1),
                contig("empty", 0),
                contig("b", 10),
                contig("last", 9)));
    List<SimulatedRead> reads =
        SimulatedRead.parse(
            bytes(new ReadSimulator(genome, ReadSimulation.haploid(10, 200, 0, 1))), genome);
    assertThat(reads).extracting(SimulatedRead::contig).containsOnly(1, 4);
    assertThat(reads.stream().filter(read -> read.contig() == 1))
        .extracting(SimulatedRead::start)
        .contains(0, 1, 2);
  }

  @Test
  void refusesAGenomeThatIsShorterThanARead() {
    Genome genome = new Genome(List.of(contig("a", 99)));
    assertThatThrownBy(() -> new ReadSimulator(genome, ReadSimulation.haploid(100, 1, 0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No sequence of this genome is as long as a read of 100 bases. Choose shorter reads.");
  }

  private static ReadSimulator simulator(ReadSimulation parameters) {
    return new ReadSimulator(GENOME, parameters);
  }

  private static List<SimulatedRead> reads(ReadSimulation parameters) throws IOException {
    return SimulatedRead.parse(bytes(simulator(parameters)), GENOME);
  }

  private static byte[] bytes(ReadSimulator simulator) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    simulator.write(out);
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Genome randomGenome(int first, int second) {
    return new Genome(List.of(contig("one", first), contig("two", second)));
  }

  private static Genome.Contig contig(String name, int length) {
    Xoshiro256 random = new Xoshiro256(name.hashCode());
    byte[] bases = new byte[length];
    for (int i = 0; i < length; i++) {
      bases[i] = (byte) "ACGT".charAt((int) random.below(4));
    }
    return new Genome.Contig(name, bases);
  }
}
