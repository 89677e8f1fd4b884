package hearth.jobs.kmer;

/**
 * The smallest of every {@code window} neighbours. Minima of windows of 2, 4, 8 … are made from
 * each other by steps without a branch, which the JVM turns into vector instructions.
 */
final class SlidingMinimum {

  private final int window;
  private final int[] minima;
  private final int[] shifted;

  /**
   * @param window how many neighbours, at least 1
   * @param most how many values there may be
   */
  SlidingMinimum(int window, int most) {
    this.window = window;
    this.minima = new int[most];
    this.shifted = new int[most];
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
    System.arraycopy(values, 0, minima, 0, count);
    int width = 1;
    while (width < window) {
      int step = Math.min(width, window - width);
      width += step;
      merge(step, count - width + 1);
    }
    return minima;
  }

  /** Makes minima of windows that are longer by {@code step}. */
  private void merge(int step, int count) {
    if (count <= 0) {
      return;
    }
    // Both arrays are read at one index: only so can the JVM know that no step needs another one.
    System.arraycopy(minima, step, shifted, 0, count);
    int[] to = minima;
    int[] from = shifted;
    for (int i = 0; i < count; i++) {
      to[i] = Math.min(to[i], from[i]);
    }
  }
}
