package hearth.jobs.stats;

import java.io.Serializable;
import java.util.Arrays;

/** Counts of so many kinds at each bin of positions; positions are counted from 1. */
final class PositionCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int kinds;

  /** By bin, then by kind; as long as the last bin that has any. */
  private long[] counts = new long[0];

  /**
   * @param kinds how many kinds are told apart
   */
  PositionCounts(int kinds) {
    this.kinds = kinds;
  }

  /** Adds counts, by bin and then by kind, of the bins up to {@code last}. */
  void add(int[] added, int last) {
    reserve(last);
    for (int i = 0; i < (last + 1) * kinds; i++) {
      counts[i] += added[i];
    }
  }

  void add(PositionCounts other) {
    reserve(other.lastBin());
    for (int i = 0; i < other.counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  private void reserve(int last) {
    if (last > lastBin()) {
      counts = Arrays.copyOf(counts, (last + 1) * kinds);
    }
  }

  /** The last bin that has counts; -1 when none has. */
  int lastBin() {
    return counts.length / kinds - 1;
  }

  long at(int bin, int kind) {
    return counts[bin * kinds + kind];
  }

  /** The counts of a bin as those of qualities. */
  Qualities qualities(int bin) {
    return new Qualities(Arrays.copyOfRange(counts, bin * kinds, (bin + 1) * kinds));
  }

  /** All counts of a bin. */
  long at(int bin) {
    long sum = 0;
    for (int kind = 0; kind < kinds; kind++) {
      sum += at(bin, kind);
    }
    return sum;
  }
}
