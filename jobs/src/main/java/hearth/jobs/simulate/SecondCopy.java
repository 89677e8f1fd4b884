package hearth.jobs.simulate;

/**
 * The second copy of a diploid genome: the first with single bases changed. Whether a position
 * differs, and to which base, is a hash of the seed and the position, so the copy takes no memory.
 */
final class SecondCopy {

  private static final String BASES = "ACGT";

  private final double heterozygosity;
  private final long seed;

  SecondCopy(double heterozygosity, long seed) {
    this.heterozygosity = heterozygosity;
    this.seed = Xoshiro256.splitMix(~seed, 1);
  }

  /** The base of the second copy where the first has {@code base}; N stays N. */
  byte base(byte base, int contig, int index) {
    long bits = Xoshiro256.splitMix(seed ^ (long) contig << 32, index + 1L);
    if (Xoshiro256.unit(bits) >= heterozygosity) {
      return base;
    }
    return other(base, (int) (bits & 0x3ff) % 3);
  }

  /** One of the three other bases, by 0, 1 or 2; N stays N. */
  static byte other(byte base, int which) {
    int code = BASES.indexOf(base);
    return code < 0 ? base : (byte) BASES.charAt(code + 1 + which & 3);
  }
}
