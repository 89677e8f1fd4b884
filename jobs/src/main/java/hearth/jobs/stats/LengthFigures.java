package hearth.jobs.stats;

import java.util.Map;
import java.util.SortedMap;

/**
 * Figures of lengths. Quartiles are Tukey's hinges, as in {@code seqkit stats}: the medians of the
 * lower and of the upper half, which both have the median where the number of records is odd. Nx is
 * the largest length for which records of it or longer have x % of all letters; Lx is how many
 * records that takes.
 */
final class LengthFigures {

  private final SortedMap<Long, Long> lengths;
  private final long records;
  private final long letters;

  /**
   * @param lengths records by length
   */
  LengthFigures(SortedMap<Long, Long> lengths) {
    this.lengths = lengths;
    long count = 0;
    long sum = 0;
    for (Map.Entry<Long, Long> length : lengths.entrySet()) {
      count += length.getValue();
      sum += length.getKey() * length.getValue();
    }
    records = count;
    letters = sum;
  }

  long records() {
    return records;
  }

  long letters() {
    return letters;
  }

  long min() {
    return records == 0 ? 0 : lengths.firstKey();
  }

  long max() {
    return records == 0 ? 0 : lengths.lastKey();
  }

  double mean() {
    return records == 0 ? 0 : (double) letters / records;
  }

  double lowerQuartile() {
    return median(0, (records + 1) / 2);
  }

  double median() {
    return median(0, records);
  }

  double upperQuartile() {
    return median(records / 2, records);
  }

  /** The median of the records {@code from} to {@code to} (excluded) in the order of length. */
  private double median(long from, long to) {
    if (from == to) {
      return 0;
    }
    long middle = (from + to) / 2;
    return (to - from) % 2 == 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2.0;
  }

  private long at(long rank) {
    long seen = 0;
    for (Map.Entry<Long, Long> length : lengths.entrySet()) {
      seen += length.getValue();
      if (seen > rank) {
        return length.getKey();
      }
    }
    throw new IllegalArgumentException("No record " + rank);
  }

  /** The largest length for which records of it or longer have {@code percent} of all letters. */
  long n(int percent) {
    return share(percent)[0];
  }

  /** How many of the longest records have {@code percent} of all letters. */
  long l(int percent) {
    return share(percent)[1];
  }

  private long[] share(int percent) {
    long wanted = wanted(percent);
    long left = records;
    long have = letters;
    // From the shortest: what is left, without a length, has too few letters.
    for (Map.Entry<Long, Long> entry : lengths.entrySet()) {
      long length = entry.getKey();
      long count = entry.getValue();
      long without = have - length * count;
      if (without < wanted || left == count) {
        long needed = length == 0 ? 0 : (Math.max(0, wanted - without) + length - 1) / length;
        return new long[] {length, left - count + Math.max(1, needed)};
      }
      have = without;
      left -= count;
    }
    return new long[] {0, 0};
  }

  /**
   * The fewest letters that are {@code percent} of all. In whole numbers, since 0.55 × 100 is more
   * than 55 in binary and would ask for a letter too many; in two parts, since the product of all
   * letters might not fit a long.
   */
  private long wanted(int percent) {
    return letters / 100 * percent + (letters % 100 * percent + 99) / 100;
  }
}
