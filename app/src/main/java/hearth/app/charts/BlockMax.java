package hearth.app.charts;

/**
 * Finds the largest of many numbers between two places without looking at all of them: it knows
 * where the largest of each block is. A chart asks so for every column of pixels, at every frame.
 */
final class BlockMax {
  private static final int BLOCK = 256;

  private final long[] values;
  private final int[] best;

  /** The numbers are not copied, and must stay as they are. */
  BlockMax(long[] values) {
    this.values = values;
    this.best = new int[(values.length + BLOCK - 1) / BLOCK];
    for (int block = 0; block < best.length; block++) {
      int from = block * BLOCK;
      best[block] = scan(from, Math.min(values.length, from + BLOCK), Long.MAX_VALUE);
    }
  }

  /** Where the largest number from {@code from} to before {@code to} is; the first of equals. */
  int place(int from, int to) {
    return place(from, to, Long.MAX_VALUE);
  }

  /**
   * Where the largest number is that is not above a limit.
   *
   * @return -1 when there is none
   */
  int place(int from, int to, long limit) {
    int found = -1;
    int at = from;
    while (at < to) {
      int next = Math.min(to, (at / BLOCK + 1) * BLOCK);
      boolean whole = at % BLOCK == 0 && next - at == Math.min(BLOCK, values.length - at);
      int candidate =
          whole && values[best[at / BLOCK]] <= limit ? best[at / BLOCK] : scan(at, next, limit);
      if (candidate >= 0 && (found < 0 || values[candidate] > values[found])) {
        found = candidate;
      }
      at = next;
    }
    return found;
  }

  private int scan(int from, int to, long limit) {
    int found = -1;
    for (int i = from; i < to; i++) {
      if (values[i] <= limit && (found < 0 || values[i] > values[found])) {
        found = i;
      }
    }
    return found;
  }
}
