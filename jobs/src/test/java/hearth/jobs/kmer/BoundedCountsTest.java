package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiny limits stand for a partition that does not fit into memory. */
class BoundedCountsTest {

  @TempDir Path folder;
  private final List<Path> made = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"21, true, 50", "32, false, 50", "33, true, 50", "64, false, 50", "21, true, 2"})
  void countsArePutAsideAndAddedUpExactly(int k, boolean canonical, int most) throws IOException {
    String bases = random(3000);
    List<String> runs = List.of(bases, bases.substring(500), "A".repeat(300), bases);
    KmerPlan plan = new KmerPlan(k, canonical, Integer.MAX_VALUE, 1, 9, most);

    Spectrum spectrum =
        PureCount.of(
            plan,
            false,
            this::newFile,
            sink ->
                runs.forEach(
                    run -> {
                      byte[] bytes = run.getBytes(StandardCharsets.US_ASCII);
                      sink.bases(bytes, 0, bytes.length);
                      sink.endRun();
                    }));

    NaiveCounter naive = new NaiveCounter(k, canonical).sequences(runs);
    assertThat(PureCount.counts(spectrum)).isEqualTo(naive.counts());
    assertThat(made).as("files of files").hasSizeGreaterThan(16);
    assertThat(left()).isEmpty();
  }

  @Test
  void whatFitsNeedsNoFile() {
    KmerTable table = new LongKmerTable();
    BoundedCounts bounded = new BoundedCounts(table, 10, PureCount.NO_FOLDER);
    for (long kmer = 0; kmer < 10; kmer++) {
      bounded.makeRoom(1);
      table.add(0, kmer, 1);
    }
    Map<Long, Long> counts = new TreeMap<>();
    bounded.finish((high, low, count) -> counts.put(low, count));
    assertThat(counts).hasSize(10);
  }

  @Test
  void tablesStaySmall() {
    KmerTable table = new LongKmerTable();
    BoundedCounts bounded = new BoundedCounts(table, 100, this::newFile);
    long[] found = new long[2];
    for (int round = 0; round < 2; round++) {
      for (long kmer = 0; kmer < 20_000; kmer++) {
        bounded.makeRoom(1);
        table.add(0, kmer, 1);
        found[0] = Math.max(found[0], table.size());
      }
    }
    bounded.finish((high, low, count) -> found[1] += count);
    assertThat(found).containsExactly(100, 40_000);
  }

  @Test
  void aDiskThatTakesNoFileIsTold() {
    assertThatThrownBy(
            () ->
                spill(
                    () -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOfSatisfying(SpillException.class, full -> assertThat(full.full()).isTrue())
        .hasMessageContaining("The disk is full");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatFillsUpIsNamedAndNoFileStaysOpen() throws IOException {
    Path full = Path.of("/dev/full");
    assertThatThrownBy(() -> spill(() -> full))
        .isInstanceOfSatisfying(SpillException.class, told -> assertThat(told.full()).isTrue())
        .hasMessageMatching(
            "The disk is full: .* did not fit in /dev \\([\\d,]+ of the disk's [\\d,]+ MB are"
                + " free\\)\\. One task had put .*");
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertThat(open.filter(link -> isLinkTo(link, full))).isEmpty();
    }
  }

  @Test
  void anotherProblemIsNotTakenForAFullDisk() {
    Path nowhere = folder.resolve("nowhere/file");
    assertThatThrownBy(() -> spill(() -> nowhere))
        .isInstanceOfSatisfying(SpillException.class, told -> assertThat(told.full()).isFalse())
        .hasMessageContaining(nowhere.toString());
  }

  private static void spill(SpillFolder into) {
    KmerTable table = new LongKmerTable();
    BoundedCounts bounded = new BoundedCounts(table, 1, into);
    table.add(0, 1, 1);
    bounded.makeRoom(1);
  }

  private static boolean isLinkTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException e) {
      return false; // It was that of the listing itself.
    }
  }

  private Path newFile() {
    Path file = folder.resolve("spill-" + made.size());
    made.add(file);
    return file;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String random(int bases) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bases; i++) {
      text.append("ACGT".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
