package hearth.jobs.kmer;

/**
 * A k-mer in two longs: its last base in the two lowest bits of {@code low}, zeros above its first.
 * Up to k = 32 {@code high} is 0. All bits are used when k is 32 or 64, so k-mers compare as
 * unsigned numbers.
 */
public final class Kmers {

  /** The longest k-mer. */
  public static final int MAX_K = 64;

  /** Bases in a long. */
  static final int LONG_BASES = 32;

  private Kmers() {}

  /** The bits that a k-mer of at most 32 bases uses. */
  static long mask(int k) {
    return -1L >>> (2 * (LONG_BASES - k));
  }

  /** The letters of a k-mer of at most 32 bases. */
  public static String letters(long kmer, int k) {
    StringBuilder letters = new StringBuilder(k);
    append(kmer, k, letters);
    return letters.toString();
  }

  /** The k-mer's letters. */
  public static String letters(long high, long low, int k) {
    StringBuilder letters = new StringBuilder(k);
    append(high, Math.max(0, k - LONG_BASES), letters);
    append(low, Math.min(k, LONG_BASES), letters);
    return letters.toString();
  }

  private static void append(long bases, int count, StringBuilder letters) {
    for (int shift = 2 * (count - 1); shift >= 0; shift -= 2) {
      letters.append(Bases.letter((int) (bases >>> shift) & Bases.LAST));
    }
  }

  /** Of a k-mer of at most 32 bases the k-mer of the other strand, read in its direction. */
  public static long reverseComplement(long kmer, int k) {
    return reverseComplement(kmer) >>> (2 * (LONG_BASES - k));
  }

  /** The reverse complement of 32 bases. */
  static long reverseComplement(long bases) {
    long complements = ~bases;
    long pairs = complements >>> 2 & 0x3333333333333333L | (complements & 0x3333333333333333L) << 2;
    return Long.reverseBytes(
        pairs >>> 4 & 0x0f0f0f0f0f0f0f0fL | (pairs & 0x0f0f0f0f0f0f0f0fL) << 4);
  }

  /** Orders two k-mers as their letters are ordered. */
  static int compare(long high, long low, long otherHigh, long otherLow) {
    int byHigh = Long.compareUnsigned(high, otherHigh);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
  }
}
