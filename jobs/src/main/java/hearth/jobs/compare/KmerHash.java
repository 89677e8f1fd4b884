package hearth.jobs.compare;

import hearth.jobs.kmer.Hashes;
import java.nio.charset.StandardCharsets;

/**
 * MurmurHash3_x64_128 of a k-mer's letters: the first 64 of its bits, or, as in Mash, the lowest 32
 * of them where k is at most 16. The letters are not written down: four bases at a time are looked
 * up as four bytes.
 *
 * @see <a href="https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp">Appleby's
 *     MurmurHash3</a>, and {@code hash.cpp} of Mash for the 32 bits
 */
final class KmerHash {

  private static final long C1 = 0x87C37B91114253D5L;
  private static final long C2 = 0x4CF5AD432745937FL;

  /** Bases in a block of the hash. */
  private static final int BLOCK = 16;

  /** Up to this k, 32 bits are as many as there are k-mers. */
  private static final int LARGEST_SHORT_K = 16;

  private final int k;
  private final long seed;
  private final int shift;
  private final int blocks;
  private final boolean tailFirst;
  private final boolean tailSecond;
  private final long firstMask;
  private final long secondMask;
  private final long resultMask;

  /** By four bases, two bits each, their letters: the first in the lowest byte. */
  private final int[] letters = letters();

  KmerHash(int k, int seed) {
    this.k = k;
    this.seed = Integer.toUnsignedLong(seed);
    this.shift = Long.SIZE - 2 * k;
    this.blocks = k / BLOCK;
    int tail = k % BLOCK;
    this.tailFirst = tail > 0;
    this.tailSecond = tail > Long.BYTES;
    this.firstMask = lowBytes(Math.min(tail, Long.BYTES));
    this.secondMask = lowBytes(Math.max(0, tail - Long.BYTES));
    this.resultMask = -1L >>> (Long.SIZE - bits(k));
  }

  /** How many bits hashes of such k-mers have. */
  static int bits(int k) {
    return k <= LARGEST_SHORT_K ? Integer.SIZE : Long.SIZE;
  }

  private static long lowBytes(int bytes) {
    return bytes == 0 ? 0 : -1L >>> (Byte.SIZE * (Long.BYTES - bytes));
  }

  private static int[] letters() {
    byte[] bases = "ACGT".getBytes(StandardCharsets.US_ASCII);
    int[] letters = new int[256];
    for (int four = 0; four < letters.length; four++) {
      for (int i = 0; i < Integer.BYTES; i++) {
        letters[four] |= bases[four >>> (6 - 2 * i) & 3] << (Byte.SIZE * i);
      }
    }
    return letters;
  }

  /** The hash of a k-mer, its last base in the two lowest bits; unsigned. */
  long of(long kmer) {
    long bases = kmer << shift;
    long h1 = seed;
    long h2 = seed;
    for (int block = 0; block < blocks; block++) {
      h1 ^= first(eight(bases, 2 * block));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52DCE729;
      h2 ^= second(eight(bases, 2 * block + 1));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495AB5;
    }
    if (tailSecond) {
      h2 ^= second(eight(bases, 2 * blocks + 1) & secondMask);
    }
    if (tailFirst) {
      h1 ^= first(eight(bases, 2 * blocks) & firstMask);
    }
    h1 ^= k;
    h2 ^= k;
    h1 += h2;
    h2 += h1;
    return (Hashes.mix(h1) + Hashes.mix(h2)) & resultMask;
  }

  /** Eight letters from base {@code 8 * word} on, the first in the lowest byte. */
  private long eight(long bases, int word) {
    int bits = (int) (bases >>> (48 - 16 * word));
    return Integer.toUnsignedLong(letters[bits >>> 8 & 0xff])
        | (long) letters[bits & 0xff] << Integer.SIZE;
  }

  private static long first(long letters) {
    return Long.rotateLeft(letters * C1, 31) * C2;
  }

  private static long second(long letters) {
    return Long.rotateLeft(letters * C2, 33) * C1;
  }
}
