package hearth.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.kmer.NaiveCounter;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.SequenceText;
import hearth.jobs.sequence.SplitPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Samples and their comparison against plain sets and maps of strings. */
class SampleTest {

  private static final int ALL = 100_000;

  @Property(tries = 200)
  void withRoomForAllItIsExact(
      @ForAll("sequences") List<String> one,
      @ForAll("sequences") List<String> other,
      @ForAll @IntRange(min = 1, max = 32) int k,
      @ForAll @IntRange(min = 1, max = 8) int profileK,
      @ForAll boolean canonical,
      @ForAll @IntRange(min = 1, max = 3) int minCount) {
    ComparePlan plan = new ComparePlan(k, ALL, 7, canonical, minCount, profileK);
    List<Sample> samples =
        List.of(
            Sampled.text(plan, one.toArray(String[]::new)),
            Sampled.text(plan, other.toArray(String[]::new)));
    PairTable pairs = Sampled.pairs(plan, List.of("one", "other"), samples);

    Set<String> first = kmers(one, k, canonical, minCount);
    Set<String> second = kmers(other, k, canonical, minCount);
    Set<String> union = new HashSet<>(first);
    union.addAll(second);
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    assertThat(samples.get(0).distinct(plan)).isEqualTo(first.size());
    assertThat(pairs.overlap(0, 1)).isEqualTo(new Mash.Overlap(shared.size(), union.size()));
    assertThat(pairs.cosine(0, 1))
        .isCloseTo(
            cosine(
                new NaiveCounter(profileK, canonical).sequences(one).counts(),
                new NaiveCounter(profileK, canonical).sequences(other).counts()),
            within(1e-12));
  }

  /** Whatever its size, a sketch holds the smallest of the hashes that come often enough. */
  @Property(tries = 200)
  void aSketchIsTheBottomOfAllHashes(
      @ForAll("sequences") List<String> sequences,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 3) int minCount) {
    Sketch all =
        Sampled.text(new ComparePlan(9, ALL, 0, true, minCount, 1), array(sequences)).sketch();
    Sketch some =
        Sampled.text(new ComparePlan(9, size, 0, true, minCount, 1), array(sequences)).sketch();
    long[] expected = Arrays.copyOf(all.hashes(), Math.min(size, all.hashes().length));
    assertThat(some.hashes()).isEqualTo(expected);
  }

  /** However a file is cut, its parts make the same sample; none of its k-mers counts twice. */
  @Property(tries = 100)
  void partsMakeTheWhole(
      @ForAll("sequences") List<String> sequences,
      @ForAll @IntRange(min = 1, max = 90) int splitBytes,
      @ForAll @IntRange(min = 1, max = 32) int k,
      @ForAll @IntRange(min = 1, max = 8) int profileK,
      @ForAll @IntRange(min = 1, max = 400) int size)
      throws IOException {
    ComparePlan plan = new ComparePlan(k, size, 42, true, 1, profileK);
    Path path = Files.createTempFile("parts", ".fa");
    try {
      StringBuilder text = new StringBuilder();
      sequences.forEach(
          s -> text.append(">s\n").append(s.replaceAll("(.{60})", "$1\n")).append('\n'));
      text.append(">end\nA\n");
      CheckedFile file = SequenceText.write(path, InputFormat.FASTA, text.toString());
      Sample whole =
          SplitPlan.tasks(List.of(file), splitBytes).stream()
              .flatMap(List::stream)
              .map(split -> Sampled.split(plan, split))
              .reduce((one, other) -> one.merge(other, plan))
              .orElseThrow();
      Sample once = Sampled.file(plan, path);
      assertThat(whole.sketch().hashes()).isEqualTo(once.sketch().hashes());
      assertThat(whole.sketch().limit()).isEqualTo(once.sketch().limit());
      assertThat(whole.counts()).isEqualTo(once.counts());
      assertThat(whole.letters()).isEqualTo(once.letters());
      assertThat(whole.kmers()).isEqualTo(once.kmers());
    } finally {
      Files.delete(path);
    }
  }

  @Test
  void seldomKmersAreGivenUpWhereMemoryEnds() {
    SketchBuilder builder = new SketchBuilder(10, 2, 0);
    for (long hash = 1; hash <= 100_000; hash++) {
      builder.add(hash * 0x9E3779B97F4A7C15L);
    }
    for (long hash = 1; hash <= 100_000; hash++) {
      builder.add(hash * 0x9E3779B97F4A7C15L);
    }
    Sketch cut = builder.build();
    assertThat(cut.limit()).isLessThan(Long.MAX_VALUE);
    assertThat(cut.hashes()).hasSizeBetween(1, 10);
    Sketch exact = full(10, 2);
    // What is there is the bottom of all, as far as the limit goes.
    for (int i = 0; i < cut.hashes().length; i++) {
      assertThat(cut.hashes()[i]).isEqualTo(exact.hashes()[i]);
    }
  }

  private static Sketch full(int size, int minCount) {
    SketchBuilder builder = new SketchBuilder(size, minCount, 1 << 20);
    for (int time = 0; time < minCount; time++) {
      for (long hash = 1; hash <= 100_000; hash++) {
        builder.add(hash * 0x9E3779B97F4A7C15L);
      }
    }
    return builder.build();
  }

  @Test
  void samplesWithoutKmersAreFarFromAll() {
    ComparePlan plan = Sampled.plan(21, 100);
    List<Sample> samples =
        List.of(
            Sampled.text(plan, "ACG"),
            Sampled.text(plan, "NNNNNNNNNNNNNNNNNNNNNNNNNNNN"),
            Sampled.text(plan, "ACGTTGCATGCATGCAATGCCCGTAGCTAGCTAGGCATT"));
    PairTable pairs = Sampled.pairs(plan, List.of("a", "b", "c"), samples);
    assertThat(pairs.mashDistance(0, 1)).isEqualTo(1);
    assertThat(pairs.jaccardDistance(0, 2)).isEqualTo(1);
    assertThat(pairs.cosineDistance(1, 2)).isEqualTo(1);
    assertThat(pairs.pValue(0, 2)).isEqualTo(1);
    assertThat(pairs.mashDistance(1, 1)).isZero();
    assertThat(CompareText.notes(pairs))
        .containsExactly(
            "No k-mer of 21 bases: a, b. Such a sample is as far as can be from all others.");
  }

  @Test
  void samplesOfOneNameAreToldApart() {
    assertThat(SampleNames.distinct(List.of("a", "b", "a", "a.2", "a", "tab\there")))
        .containsExactly("a", "b", "a.3", "a.2", "a.4", "tab here");
  }

  @Test
  void moreThanMemoryHoldsIsSaid() {
    ComparePlan plan = new ComparePlan(21, 100_000, 42, true, 1, 8);
    assertThat(plan.lackOfRoom(2, 2 * 1_324_288)).isEmpty();
    assertThat(plan.lackOfRoom(2_000, 128 << 20))
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .startsWith("2,000 samples with sketches of 100,000 hashes")
                    .contains("take 2,525 MB", "room for 128 MB", "choose a smaller sketch"));
  }

  /** A thousand sketches: every pair once, and a tree of all. */
  @Test
  void aThousandSketchesAreCompared() {
    int samples = 1000;
    int size = 1000;
    ComparePlan plan = new ComparePlan(21, size, 42, true, 1, 1);
    List<Sample> many = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      // Neighbours share all hashes but one.
      SketchBuilder builder = new SketchBuilder(size, 1, size);
      for (long hash = i; hash < i + size; hash++) {
        builder.add(hash * 0x9E3779B97F4A7C15L);
      }
      many.add(new Sample(builder.build(), new long[] {i, samples - i, 1, 0}, 1_000_000, 999_980));
      names.add("s" + i);
    }
    PairTable pairs = Sampled.pairs(plan, names, many);
    assertThat(pairs.jaccardDistance(0, 999)).isGreaterThan(pairs.jaccardDistance(0, 1));
    assertThat(pairs.mashDistance(500, 501)).isBetween(0.0, 0.001);
    assertThat(TreeMethod.NJ.tree(names, pairs::mashDistance).newick().split(",")).hasSize(samples);
    assertThat(TreeMethod.UPGMA.tree(names, pairs::mashDistance).newick().split(","))
        .hasSize(samples);
  }

  private static String[] array(List<String> sequences) {
    return sequences.toArray(String[]::new);
  }

  private static Set<String> kmers(List<String> of, int k, boolean canonical, int minCount) {
    return new NaiveCounter(k, canonical)
        .sequences(of).counts().entrySet().stream()
            .filter(kmer -> kmer.getValue() >= minCount)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private static double cosine(Map<String, Long> one, Map<String, Long> other) {
    double dot = 0;
    for (Map.Entry<String, Long> kmer : one.entrySet()) {
      dot += (double) kmer.getValue() * other.getOrDefault(kmer.getKey(), 0L);
    }
    double lengths = Math.sqrt(square(one)) * Math.sqrt(square(other));
    return lengths == 0 ? 0 : dot / lengths;
  }

  private static double square(Map<String, Long> counts) {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }

  /** Of few words, so that k-mers are shared and repeat. */
  @Provide
  Arbitrary<List<String>> sequences() {
    Arbitrary<String> words =
        Arbitraries.of("ACGT", "GATTACA", "TTTT", "CCGA", "N", "acgg", "TGTAATC", "AACCGGTTAC");
    Arbitrary<String> repeated = words.list().ofMaxSize(40).map(list -> String.join("", list));
    Arbitrary<String> random = Arbitraries.strings().withChars("ACGT").ofMaxLength(300);
    return Arbitraries.oneOf(repeated, random).list().ofMaxSize(4);
  }
}
