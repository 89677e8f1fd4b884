package hearth.jobs.stats;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by number, in an open-addressing table of primitive numbers. */
final class LongCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Keys and counts alternate; a count of 0 marks a free place. */
  private long[] table = new long[16];

  private int size;

  /** The place of the last key: reads of a file have one length as a rule. */
  private int last;

  /** Adds to a number's count. */
  void add(long key, long count) {
    if (table[last + 1] > 0 && table[last] == key) {
      table[last + 1] += count;
      return;
    }
    int at = place(key);
    if (table[at + 1] == 0) {
      table[at] = key;
      size++;
    }
    table[at + 1] += count;
    last = at;
    if (4 * size > table.length) {
      grow();
    }
  }

  void add(LongCounts other) {
    for (int at = 0; at < other.table.length; at += 2) {
      if (other.table[at + 1] > 0) {
        add(other.table[at], other.table[at + 1]);
      }
    }
  }

  private int place(long key) {
    int mask = table.length - 2;
    int at = (int) (key * 0x9e3779b97f4a7c15L >>> 33) & mask;
    while (table[at + 1] > 0 && table[at] != key) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (int at = 0; at < old.length; at += 2) {
      if (old[at + 1] > 0) {
        int place = place(old[at]);
        table[place] = old[at];
        table[place + 1] = old[at + 1];
      }
    }
    last = 0;
  }

  /** Counts by number, ascending. */
  SortedMap<Long, Long> sorted() {
    SortedMap<Long, Long> sorted = new TreeMap<>();
    for (int at = 0; at < table.length; at += 2) {
      if (table[at + 1] > 0) {
        sorted.put(table[at], table[at + 1]);
      }
    }
    return sorted;
  }
}
