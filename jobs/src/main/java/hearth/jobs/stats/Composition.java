package hearth.jobs.stats;

import java.io.Serializable;
import java.util.Arrays;

/** How many of each letter. */
final class Composition implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Letter[] LETTERS = Letter.values();

  private final long[] counts = new long[Letter.COUNT];

  /** Adds what a sum holds, see {@link Letter#sums}. */
  void addSum(long sum) {
    for (Letter letter : LETTERS) {
      counts[letter.ordinal()] += letter.in(sum);
    }
  }

  void add(Composition other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  long of(Letter letter) {
    return counts[letter.ordinal()];
  }

  /** All letters. */
  long length() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Letters that are A, C, G or T. */
  long bases() {
    return of(Letter.A) + of(Letter.C) + of(Letter.G) + of(Letter.T);
  }

  /** The share of G and C among A, C, G and T; NaN when there is none of them. */
  double gc() {
    return (double) (of(Letter.G) + of(Letter.C)) / bases();
  }
}
