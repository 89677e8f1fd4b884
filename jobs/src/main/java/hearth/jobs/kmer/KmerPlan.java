package hearth.jobs.kmer;

import java.io.Serializable;
import java.util.Locale;

/**
 * What to count and how: chooses the kernel.
 *
 * @param k length of the k-mers, 1 to 64
 * @param canonical whether a k-mer and its reverse complement count as one
 * @param top how many of the most frequent k-mers are wanted
 * @param partitions into how many parts the k-mers are sorted
 * @param minimizer length of the m-mers of which one chooses a k-mer's partition; of no meaning
 *     where arrays count
 * @param mostDistinct how many different k-mers a task may count in memory before it puts counts
 *     aside on disk
 * @param heavy the minimizers that do not choose
 */
public record KmerPlan(
    int k,
    boolean canonical,
    int top,
    int partitions,
    int minimizer,
    int mostDistinct,
    HeavyMinimizers heavy)
    implements Serializable {

  /** Up to here, an array of counts for all k-mers is the fastest: 64 MiB for k = 12. */
  static final int LARGEST_ARRAY_K = 12;

  /**
   * Text for one partition: small enough that the table of its k-mers stays in a core's own cache.
   */
  private static final long TEXT_PER_PARTITION = 1L << 19;

  private static final int MAX_PARTITIONS = 2048;
  private static final int MIN_PARTITIONS = 16;

  /** Minimizers for each partition, at least, so that partitions are about even. */
  private static final int MINIMIZERS_PER_PARTITION = 16;

  /** More text than this deserves more minimizers, for a few more bytes a k-mer. */
  private static final long LARGE_TEXT = 4L << 30;

  public KmerPlan {
    if (k < 1 || k > Kmers.MAX_K) {
      throw new IllegalArgumentException("k must be from 1 to 64, not " + k);
    }
    if (top < 0 || partitions < 1 || mostDistinct < 1) {
      throw new IllegalArgumentException(
          "No plan: top %d, partitions %d, distinct %d".formatted(top, partitions, mostDistinct));
    }
  }

  /** Without heavy minimizers. */
  KmerPlan(int k, boolean canonical, int top, int partitions, int minimizer, int mostDistinct) {
    this(k, canonical, top, partitions, minimizer, mostDistinct, HeavyMinimizers.NONE);
  }

  /** Without a bound on memory. */
  KmerPlan(int k, boolean canonical, int top, int partitions) {
    this(k, canonical, top, partitions, minimizer(k, 0), Integer.MAX_VALUE);
  }

  /**
   * Plans for about {@code textBytes} bytes of sequence.
   *
   * @param taskBytes memory that a task may use for its counts, in bytes
   */
  public static KmerPlan of(int k, boolean canonical, int top, long textBytes, long taskBytes) {
    int minimizer = minimizer(k, textBytes);
    int most = KmerTable.mostDistinct(k, taskBytes);
    if (k <= LARGEST_ARRAY_K) {
      return new KmerPlan(k, canonical, top, ArrayCollector.partitions(k), minimizer, most);
    }
    // Of an m-mer and its reverse complement one is a minimizer.
    long minimizers = 1L << (2 * minimizer - 1);
    long atMost = Math.min(MAX_PARTITIONS, minimizers / MINIMIZERS_PER_PARTITION);
    long partitions = Math.max(MIN_PARTITIONS, Math.min(atMost, textBytes / TEXT_PER_PARTITION));
    return new KmerPlan(k, canonical, top, (int) partitions, minimizer, most);
  }

  /** This plan for an input with such minimizers. */
  public KmerPlan spreading(HeavyMinimizers found) {
    return new KmerPlan(k, canonical, top, partitions, minimizer, mostDistinct, found);
  }

  /** Whether arrays count, so that there are no minimizers. */
  boolean usesArrays() {
    return k <= LARGEST_ARRAY_K;
  }

  /** Short ones make long super-k-mers, so fewer bytes to move; long ones make even partitions. */
  private static int minimizer(int k, long textBytes) {
    if (k <= 20) {
      return k <= 16 ? 7 : 8;
    }
    return textBytes > LARGE_TEXT ? 10 : 9;
  }

  /** A collector for one task. */
  public KmerCollector collector() {
    return usesArrays() ? new ArrayCollector(this) : new SuperKmerCollector(this);
  }

  /**
   * A counter for any number of partitions.
   *
   * @param folder takes the counts of a partition that do not fit into memory
   */
  public PartitionCounter counter(SpillFolder folder) {
    if (usesArrays()) {
      return new ArrayCounter(this);
    }
    return k <= Kmers.LONG_BASES
        ? new LongSuperKmerCounter(this, folder)
        : new WideSuperKmerCounter(this, folder);
  }

  /** An empty spectrum. */
  public Spectrum spectrum() {
    return new Spectrum(k, canonical, top);
  }

  /** The plan in a sentence. */
  public String sentence() {
    if (usesArrays()) {
      return format(
          "k = %d is small: every task counts in an array of all %,d k-mers.", k, 1L << 2 * k);
    }
    return format(
            "k-mers of %d bases go by minimizers of %d into %,d partitions; up to %,d different"
                + " k-mers of one are counted in memory, more with the help of the disk.",
            k, minimizer, partitions, mostDistinct)
        + spread();
  }

  private String spread() {
    return heavy.isEmpty()
        ? ""
        : format(
            " K-mers of minimizers that hold much of the data (%,d) are spread over all partitions.",
            heavy.size());
  }

  private static String format(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
