package hearth.jobs.kmer;

import java.io.Serializable;

/**
 * What to count and how: chooses the kernel.
 *
 * @param k length of the k-mers, 1 to 64
 * @param canonical whether a k-mer and its reverse complement count as one
 * @param top how many of the most frequent k-mers are wanted
 * @param partitions into how many parts the k-mers are sorted
 */
public record KmerPlan(int k, boolean canonical, int top, int partitions) implements Serializable {

  /** Up to here, an array of counts for all k-mers is the fastest: 64 MiB for k = 12. */
  static final int LARGEST_ARRAY_K = 12;

  private static final long KMERS_PER_PARTITION = 1L << 20;
  private static final int MAX_PARTITIONS = 1024;
  private static final int MIN_PARTITIONS = 16;

  public KmerPlan {
    if (k < 1 || k > Kmers.MAX_K) {
      throw new IllegalArgumentException("k must be from 1 to 64, not " + k);
    }
    if (top < 0 || partitions < 1) {
      throw new IllegalArgumentException("No plan: top " + top + ", partitions " + partitions);
    }
  }

  /** Plans for about {@code textBytes} bytes of sequence. */
  public static KmerPlan of(int k, boolean canonical, int top, long textBytes) {
    long wanted =
        k <= LARGEST_ARRAY_K ? ArrayCollector.partitions(k) : textBytes / KMERS_PER_PARTITION;
    int most = k <= LARGEST_ARRAY_K ? (int) wanted : MAX_PARTITIONS;
    int least = Math.min(most, MIN_PARTITIONS);
    return new KmerPlan(k, canonical, top, (int) Math.max(least, Math.min(most, wanted)));
  }

  /** A collector for one task. */
  public KmerCollector collector() {
    return k <= LARGEST_ARRAY_K ? new ArrayCollector(this) : new SuperKmerCollector(this);
  }

  /** A counter for any number of partitions. */
  public PartitionCounter counter() {
    if (k <= LARGEST_ARRAY_K) {
      return new ArrayCounter(this);
    }
    return k <= Kmers.LONG_BASES ? new LongSuperKmerCounter(this) : new WideSuperKmerCounter(this);
  }

  /** Length of the m-mers of which one, the minimizer, chooses a k-mer's partition. */
  int minimizer() {
    return 9;
  }

  /** An empty spectrum. */
  public Spectrum spectrum() {
    return new Spectrum(k, canonical, top);
  }
}
