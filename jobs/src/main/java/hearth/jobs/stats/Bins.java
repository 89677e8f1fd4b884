package hearth.jobs.stats;

/**
 * Bins of positions and lengths, the same for every file: each number up to 300 has a bin of its
 * own, which suits short reads; beyond, every doubling has eight.
 */
final class Bins {

  /** Numbers up to this one have a bin each. */
  static final int EXACT = 300;

  private static final int BINS_OF_DOUBLING = 8;

  /** So many bins reach to {@code EXACT} times 2 to the power of {@code DOUBLINGS}. */
  private static final int DOUBLINGS = 32;

  static final int COUNT = EXACT + 1 + BINS_OF_DOUBLING * DOUBLINGS;

  /** Bin b holds the numbers from FIRST[b] to FIRST[b + 1], that excluded. */
  private static final long[] FIRST = first();

  private Bins() {}

  private static long[] first() {
    long[] first = new long[COUNT + 1];
    for (int bin = 0; bin <= EXACT; bin++) {
      first[bin] = bin;
    }
    for (int bin = EXACT + 1; bin <= COUNT; bin++) {
      double doublings = (double) (bin - EXACT - 1) / BINS_OF_DOUBLING;
      first[bin] = Math.round((EXACT + 1) * Math.pow(2, doublings));
    }
    return first;
  }

  /** The bin of a number from 0 on; numbers beyond all bins are in the last one. */
  static int of(long number) {
    if (number <= EXACT) {
      return (int) number;
    }
    int low = EXACT + 1;
    int high = COUNT - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (FIRST[middle] <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The smallest number of a bin. */
  static long first(int bin) {
    return FIRST[bin];
  }

  /** The largest number of a bin. */
  static long last(int bin) {
    return FIRST[bin + 1] - 1;
  }
}
