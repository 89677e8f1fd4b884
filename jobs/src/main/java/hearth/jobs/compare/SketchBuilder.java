package hearth.jobs.compare;

import java.util.Arrays;

/**
 * Finds the smallest hashes among those that occur often enough. What comes is gathered, and now
 * and then sorted into what is held; from then on, hashes too large to matter are passed over.
 */
final class SketchBuilder {

  private static final int LEAST_FRESH = 1 << 12;

  /** Bytes for each hash that is held, while as many fresh ones are merged into them. */
  private static final int BYTES_HELD = 72;

  private final int size;
  private final int minCount;
  private final int mostHeld;

  private long limit = Long.MAX_VALUE;
  private long[] fresh;
  private int freshCount;

  /** Distinct hashes up to the limit, ascending, and how often each came, up to the least count. */
  private long[] held = new long[0];

  private int[] counts = new int[0];

  /**
   * @param size how many hashes are wanted
   * @param minCount how often a hash must come to count
   * @param mostHeld how many hashes may wait for more of their kind; beyond that the larger ones
   *     are given up
   */
  SketchBuilder(int size, int minCount, int mostHeld) {
    this.size = size;
    this.minCount = minCount;
    this.mostHeld = Math.max(mostHeld, 2 * size);
    this.fresh = new long[Math.max(LEAST_FRESH, 2 * size)];
  }

  /** How many hashes may be held where a builder may use {@code bytes} of memory. */
  static int heldFor(long bytes) {
    return (int) Math.min(1 << 26, bytes / BYTES_HELD);
  }

  /** Takes an unsigned hash. */
  void add(long hash) {
    long turned = hash ^ Long.MIN_VALUE;
    if (turned <= limit) {
      fresh[freshCount++] = turned;
      if (freshCount == fresh.length) {
        settle();
      }
    }
  }

  /** The sketch of all that came. */
  Sketch build() {
    settle();
    long[] enough = new long[Math.min(size, held.length)];
    int kept = 0;
    for (int i = 0; i < held.length && kept < size; i++) {
      if (counts[i] >= minCount) {
        enough[kept++] = held[i];
      }
    }
    return new Sketch(Arrays.copyOf(enough, kept), limit);
  }

  private void settle() {
    Arrays.sort(fresh, 0, freshCount);
    merge();
    freshCount = 0;
    cut();
    // As large as what is held, so that merging takes no more than a few steps for each hash.
    int room = Math.min(held.length, mostHeld);
    if (room > fresh.length) {
      fresh = new long[room];
    }
  }

  private void merge() {
    long[] hashes = new long[held.length + freshCount];
    int[] times = new int[hashes.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < held.length || j < freshCount) {
      boolean known = j == freshCount || i < held.length && held[i] <= fresh[j];
      long hash = known ? held[i] : fresh[j];
      int came = known ? counts[i++] : 0;
      for (; j < freshCount && fresh[j] == hash; j++) {
        came = Math.min(minCount, came + 1);
      }
      hashes[count] = hash;
      times[count++] = came;
    }
    held = Arrays.copyOf(hashes, count);
    counts = Arrays.copyOf(times, count);
  }

  /** Forgets the hashes that cannot be among the smallest ones any more. */
  private void cut() {
    int enough = 0;
    int end = 0;
    while (end < held.length && enough < size) {
      enough += counts[end++] >= minCount ? 1 : 0;
    }
    // Where too few came often enough, half of the room is left for those that still may come.
    int kept = enough == size ? end : held.length > mostHeld ? Math.max(1, mostHeld / 2) : 0;
    if (kept > 0) {
      limit = held[kept - 1];
      held = Arrays.copyOf(held, kept);
      counts = Arrays.copyOf(counts, kept);
    }
  }
}
