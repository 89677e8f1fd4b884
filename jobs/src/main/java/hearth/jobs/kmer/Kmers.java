package hearth.jobs.kmer;

/**
 * A k-mer in a long: its last base in the two lowest bits, zeros above its first. All 64 bits are
 * used when k is 32, so k-mers compare as unsigned numbers.
 */
public final class Kmers {

  /** The longest k-mer that fits. */
  public static final int MAX_K = 32;

  private Kmers() {}

  /** The bits that a k-mer uses. */
  static long mask(int k) {
    return -1L >>> (2 * (MAX_K - k));
  }

  /** The k-mer's letters. */
  public static String letters(long kmer, int k) {
    StringBuilder letters = new StringBuilder(k);
    for (int shift = 2 * (k - 1); shift >= 0; shift -= 2) {
      letters.append(Bases.letter((int) (kmer >>> shift) & Bases.LAST));
    }
    return letters.toString();
  }

  /** The k-mer of the other strand, read in its direction. */
  public static long reverseComplement(long kmer, int k) {
    long swapped = Long.reverse(~kmer);
    // Long.reverse also swapped the two bits of each base.
    long bases = ((swapped >>> 1) & 0x5555555555555555L) | ((swapped & 0x5555555555555555L) << 1);
    return bases >>> (2 * (MAX_K - k));
  }

  /** The smaller of a k-mer and its reverse complement. */
  static long smaller(long one, long other) {
    return Long.compareUnsigned(one, other) <= 0 ? one : other;
  }
}
