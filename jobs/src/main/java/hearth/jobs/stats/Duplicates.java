package hearth.jobs.stats;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often sequences occur, in a sample of bounded size: of all different sequences those whose
 * hash begins with so many zeros that no more than {@link #MOST} are left. Each of them is counted
 * whole, however often it occurs and wherever, so that parts add up to the same sample in any
 * order. (FastQC keeps those that it meets first, which depends on the order.)
 */
final class Duplicates implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many different sequences are counted at most, as in FastQC. */
  static final int MOST = 100_000;

  private final int most;

  /** Hashes and counts alternate; a count of 0 marks a free place. */
  private long[] table = new long[32];

  private int size;
  private int zeros;

  Duplicates() {
    this(MOST);
  }

  Duplicates(int most) {
    this.most = most;
  }

  /** Counts a sequence. */
  void add(long hash) {
    add(hash, 1);
  }

  private void add(long hash, long count) {
    if (Long.numberOfLeadingZeros(hash) < zeros) {
      return;
    }
    int at = place(hash);
    if (table[at + 1] == 0) {
      table[at] = hash;
      size++;
    }
    table[at + 1] += count;
    while (size > most) {
      zeros++;
      rebuild(table.length);
    }
    if (4 * size > table.length) {
      rebuild(2 * table.length);
    }
  }

  void add(Duplicates other) {
    if (other.zeros > zeros) {
      zeros = other.zeros;
      rebuild(table.length);
    }
    for (int at = 0; at < other.table.length; at += 2) {
      if (other.table[at + 1] > 0) {
        add(other.table[at], other.table[at + 1]);
      }
    }
  }

  /** The lowest bits: the highest are zeros in the sample. */
  private int place(long hash) {
    int mask = table.length - 2;
    int at = (int) (hash << 1) & mask;
    while (table[at + 1] > 0 && table[at] != hash) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void rebuild(int length) {
    long[] old = table;
    table = new long[length];
    size = 0;
    for (int at = 0; at < old.length; at += 2) {
      if (old[at + 1] > 0 && Long.numberOfLeadingZeros(old[at]) >= zeros) {
        int place = place(old[at]);
        table[place] = old[at];
        table[place + 1] = old[at + 1];
        size++;
      }
    }
  }

  /** How many different sequences of the sample occur once, twice, and so on. */
  SortedMap<Long, Long> byTimes() {
    SortedMap<Long, Long> times = new TreeMap<>();
    for (int at = 0; at < table.length; at += 2) {
      if (table[at + 1] > 0) {
        times.merge(table[at + 1], 1L, Long::sum);
      }
    }
    return times;
  }

  /** Whether every sequence was counted. */
  boolean isAll() {
    return zeros == 0;
  }

  /** The share of records that are copies of another one; 0 without records. */
  double share() {
    long records = 0;
    long different = 0;
    for (Map.Entry<Long, Long> level : byTimes().entrySet()) {
      records += level.getKey() * level.getValue();
      different += level.getValue();
    }
    return records == 0 ? 0 : 1 - (double) different / records;
  }
}
