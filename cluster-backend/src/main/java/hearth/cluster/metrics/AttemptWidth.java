package hearth.cluster.metrics;

/**
 * How wide the buckets of an attempt are: a second at first, and twice as much whenever there would
 * be too many of them. So every attempt is kept equally finely, be it of a minute or of a week.
 */
final class AttemptWidth {

  /** The most buckets of one figure. */
  static final int MOST = 120;

  /** The narrowest. */
  static final int FIRST = 1;

  private AttemptWidth() {}

  /** The width for samples from one second to another, both included, since 1970. */
  static int of(long first, long last) {
    int width = FIRST;
    while (Math.floorDiv(last, width) - Math.floorDiv(first, width) >= MOST) {
      width *= 2;
    }
    return width;
  }
}
