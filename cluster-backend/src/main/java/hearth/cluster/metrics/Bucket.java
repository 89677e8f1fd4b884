package hearth.cluster.metrics;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * All samples of a figure in a span of time, in one. Spans of one width lie side by side from 1970
 * on, so a wider one holds some narrower ones whole.
 *
 * @param start when the span begins, in seconds since 1970; a multiple of {@code seconds}
 * @param seconds how long it is
 * @param weight how many samples there were, at least 1
 * @param sum of all samples
 * @param most the largest sample
 */
public record Bucket(long start, int seconds, long weight, double sum, double most) {

  private static final long MILLIS = 1000;

  public Bucket {
    if (seconds < 1 || weight < 1 || Math.floorMod(start, seconds) != 0) {
      throw new IllegalArgumentException(
          "No bucket: %d samples in %d s from %d".formatted(weight, seconds, start));
    }
  }

  /** Of one sample. */
  static Bucket of(long atMillis, int seconds, double value) {
    return new Bucket(start(Math.floorDiv(atMillis, MILLIS), seconds), seconds, 1, value, value);
  }

  private static long start(long second, int width) {
    return second - Math.floorMod(second, width);
  }

  public double mean() {
    return sum / weight;
  }

  /** When the span ends, in seconds since 1970. */
  public long end() {
    return start + seconds;
  }

  /** Both together; they are of the same span. */
  Bucket plus(Bucket other) {
    if (start != other.start || seconds != other.seconds) {
      throw new IllegalArgumentException(this + " and " + other + " are of different spans");
    }
    return new Bucket(
        start, seconds, weight + other.weight, sum + other.sum, Math.max(most, other.most));
  }

  /** As a wider span has it, whose width is a multiple of this one's. */
  Bucket widened(int width) {
    if (width % seconds != 0) {
      throw new IllegalArgumentException("%d s hold no whole %d s".formatted(width, seconds));
    }
    return new Bucket(start(start, width), width, weight, sum, most);
  }

  /** The same samples in spans of another width: one bucket for each span, the earliest first. */
  static List<Bucket> merged(Collection<Bucket> buckets, int width) {
    TreeMap<Long, Bucket> spans = new TreeMap<>();
    for (Bucket bucket : buckets) {
      Bucket wide = bucket.widened(width);
      spans.merge(wide.start(), wide, Bucket::plus);
    }
    return List.copyOf(spans.values());
  }
}
