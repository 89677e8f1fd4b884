package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.sequence.BaseSink;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The kernels against a counter of strings. */
class KernelPropertyTest {

  private static final int ALL = Integer.MAX_VALUE;

  @Property(tries = 400)
  void bothKernelsCountAsStringsDo(
      @ForAll("sequences") List<String> sequences,
      @ForAll("lengths") int k,
      @ForAll boolean canonical,
      @ForAll boolean eager,
      @ForAll @IntRange(min = 1, max = 40) int piece) {
    int partitions = k <= KmerPlan.LARGEST_ARRAY_K ? ArrayCollector.partitions(k) : 7;
    KmerPlan plan = new KmerPlan(k, canonical, ALL, partitions);
    NaiveCounter naive = new NaiveCounter(k, canonical).sequences(sequences);

    // Draining the large arrays after every piece would take long and show nothing new.
    boolean often = eager && (k < 10 || k > KmerPlan.LARGEST_ARRAY_K);
    Spectrum spectrum = PureCount.of(plan, often, sink -> feed(sequences, piece, sink));

    assertThat(PureCount.counts(spectrum)).isEqualTo(naive.counts());
    assertThat(spectrum.histogram()).isEqualTo(naive.histogram());
    LongStream counts = naive.counts().values().stream().mapToLong(Long::longValue);
    assertThat(spectrum.total()).isEqualTo(counts.sum());
    assertThat(spectrum.distinct()).isEqualTo(naive.counts().size());
    assertThat(spectrum.unique()).isEqualTo(naive.histogram().getOrDefault(1L, 0L));
    assertThat(spectrum.max())
        .isEqualTo(naive.counts().values().stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** Whichever minimizers are called heavy, and however much is put aside meanwhile. */
  @Property(tries = 300)
  void spreadKmersAreCountedAsStringsAre(
      @ForAll("sequences") List<String> sequences,
      @ForAll @IntRange(min = 13, max = 64) int k,
      @ForAll boolean canonical,
      @ForAll long heavy,
      @ForAll boolean all) {
    BitSet classes = new BitSet();
    Random random = new Random(heavy);
    for (int i = 0; i < HeavyMinimizers.CLASSES; i++) {
      classes.set(i, all || random.nextBoolean());
    }
    KmerPlan plan = new KmerPlan(k, canonical, ALL, 7).spreading(new HeavyMinimizers(classes));

    Spectrum spectrum = PureCount.of(plan, sink -> feed(sequences, 64, sink));

    assertThat(PureCount.counts(spectrum))
        .isEqualTo(new NaiveCounter(k, canonical).sequences(sequences).counts());
  }

  @Property(tries = 200)
  void aKmerAndItsReverseComplementMeetInOnePartition(
      @ForAll("bases") String bases, @ForAll @IntRange(min = 13, max = 64) int k) {
    String other = reverseComplement(bases);
    KmerPlan plan = new KmerPlan(k, true, ALL, 31);
    Spectrum one = PureCount.of(plan, sink -> feed(List.of(bases), 64, sink));
    Spectrum both = PureCount.of(plan, sink -> feed(List.of(bases, other), 64, sink));
    assertThat(both.distinct()).isEqualTo(one.distinct());
    assertThat(both.total()).isEqualTo(2 * one.total());
  }

  @Property(tries = 200)
  void reverseComplementTwiceIsTheKmerItself(
      @ForAll long bits, @ForAll @IntRange(min = 1, max = 32) int k) {
    long kmer = bits & Kmers.mask(k);
    long other = Kmers.reverseComplement(kmer, k);
    assertThat(Kmers.reverseComplement(other, k)).isEqualTo(kmer);
    assertThat(Kmers.letters(other, k)).isEqualTo(reverseComplement(Kmers.letters(kmer, k)));
  }

  private static void feed(List<String> sequences, int piece, BaseSink sink) {
    for (String sequence : sequences) {
      byte[] bytes = sequence.getBytes(StandardCharsets.ISO_8859_1);
      for (int from = 0; from < bytes.length; from += piece) {
        sink.bases(bytes, from, Math.min(bytes.length, from + piece));
      }
      sink.endRun();
    }
  }

  private static String reverseComplement(String bases) {
    StringBuilder other = new StringBuilder();
    for (int i = bases.length() - 1; i >= 0; i--) {
      other.append("TGCA".charAt("ACGT".indexOf(bases.charAt(i))));
    }
    return other.toString();
  }

  /** Mostly bases, some in lower case, now and then another letter; few letters repeat much. */
  @Provide
  Arbitrary<List<String>> sequences() {
    Arbitrary<String> random =
        Arbitraries.strings().withChars("ACGTacgtACGTACGTNRU").ofMaxLength(700);
    Arbitrary<String> poor = Arbitraries.strings().withChars("AT").ofMaxLength(700);
    Arbitrary<String> poly = Arbitraries.strings().withChars("a").ofMaxLength(700);
    Arbitrary<String> bases = Arbitraries.strings().withChars("ACGT").ofMaxLength(700);
    // A run and its reverse complement: its middle is a palindrome of any even length.
    Arbitrary<String> mirrored = bases().map(half -> half + reverseComplement(half));
    return Arbitraries.oneOf(random, bases, poor, poly, mirrored).list().ofMaxSize(5);
  }

  /** Every k, and often those at which the kernels or their registers change. */
  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.oneOf(
        Arbitraries.of(1, 2, 12, 13, 16, 31, 32, 33, 63, 64),
        Arbitraries.integers().between(1, 64));
  }

  @Provide
  Arbitrary<String> bases() {
    return Arbitraries.strings().withChars("ACGT").ofMinLength(20).ofMaxLength(300);
  }
}
