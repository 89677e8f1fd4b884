package hearth.jobs.simulate;

/**
 * The random number generator xoshiro256** with its state filled by splitmix64, so that a seed
 * gives the same numbers with every Java. The logarithm is {@link StrictMath}'s for the same
 * reason.
 *
 * @see <a href="https://prng.di.unimi.it/">Blackman and Vigna</a>
 */
final class Xoshiro256 {

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  Xoshiro256(long seed) {
    s0 = splitMix(seed, 1);
    s1 = splitMix(seed, 2);
    s2 = splitMix(seed, 3);
    s3 = splitMix(seed, 4);
  }

  /** The n-th number, from 1, of splitmix64: 64 bits that look random. */
  static long splitMix(long seed, long n) {
    long z = seed + n * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Maps 64 random bits to a number from 0 (included) to 1 (excluded) by their upper 53. */
  static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  long next() {
    long result = Long.rotateLeft(s1 * 5, 7) * 9;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  boolean nextBoolean() {
    return next() < 0;
  }

  /** A whole number from 0 (included) to {@code bound} (excluded), which is below 2^53. */
  long below(long bound) {
    return (long) (unit(next()) * bound);
  }

  /**
   * How many trials fail before one succeeds, when each succeeds with this probability; at most
   * {@link Integer#MAX_VALUE}, also for a probability of 0.
   */
  long failuresBefore(double probability) {
    if (probability <= 0) {
      return Integer.MAX_VALUE;
    }
    double failures = StrictMath.log1p(-unit(next())) / StrictMath.log1p(-probability);
    return (long) Math.min(failures, Integer.MAX_VALUE);
  }
}
