package hearth.jobs.kmer;

/**
 * The smallest of every {@code window} neighbours. Minima of windows of 2, 4, 8 … are made from
 * each other by steps without a branch, which the JVM turns into vector instructions.
 */
final class SlidingMinimum {

  private final int window;
  private final int[] one;
  private final int[] other;

  /**
   * @param window how many neighbours, at least 1
   * @param most how many values there may be
   */
  SlidingMinimum(int window, int most) {
    this.window = window;
    this.one = new int[most];
    this.other = new int[most];
  }

  /**
   * Finds the minima.
   *
   * @param values left as they are
   * @param count how many of them
   * @return at each index i the smallest from i to {@code i + window - 1}, for all of those windows
   *     that end before {@code count}; valid until the next call
   */
  int[] of(int[] values, int count) {
    int[] from = values;
    int[] to = one;
    int width = 1;
    while (width < window) {
      int step = Math.min(width, window - width);
      merge(from, to, step, count - step - width + 1);
      from = to;
      to = to == one ? other : one;
      width += step;
    }
    return from;
  }

  private static void merge(int[] from, int[] to, int step, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.min(from[i], from[i + step]);
    }
  }
}
