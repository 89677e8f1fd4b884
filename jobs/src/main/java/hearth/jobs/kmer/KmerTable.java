package hearth.jobs.kmer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts by k-mer: open addressing with linear probing, 12 bytes a slot. Counts are ints; the few
 * that outgrow one are carried into a map, so every count is exact.
 */
final class KmerTable {

  private static final int FIRST_BITS = 12;
  private static final int LAST_BITS = 30;

  /** The share of slots in use beyond which the table doubles. */
  private static final double LOAD = 0.6;

  private final int limit;
  private final Map<Long, Long> carried = new HashMap<>();
  private int bits = FIRST_BITS;
  private long[] kmers = new long[1 << FIRST_BITS];

  /** A count of 0 marks a free slot: every long may be a k-mer. */
  private int[] counts = new int[1 << FIRST_BITS];

  private int size;

  /** Takes a k-mer and its count. */
  @FunctionalInterface
  interface Entry {
    void count(long kmer, long count);
  }

  KmerTable() {
    this(Integer.MAX_VALUE);
  }

  /** A table whose ints hold at most {@code limit}. */
  KmerTable(int limit) {
    this.limit = limit;
  }

  /** Counts a k-mer once more. */
  void add(long kmer) {
    int slot = slot(kmer);
    int count = counts[slot];
    if (count == limit) {
      carried.merge(kmer, (long) limit, Long::sum);
      counts[slot] = 1;
      return;
    }
    counts[slot] = count + 1;
    if (count == 0) {
      kmers[slot] = kmer;
      size++;
      if (size > LOAD * kmers.length) {
        grow();
      }
    }
  }

  private int slot(long kmer) {
    int mask = kmers.length - 1;
    int slot = (int) ((kmer * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
    while (counts[slot] != 0 && kmers[slot] != kmer) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    if (bits == LAST_BITS) {
      throw new IllegalStateException(
          "One partition has more than 600 million distinct k-mers: use more partitions.");
    }
    long[] oldKmers = kmers;
    int[] oldCounts = counts;
    bits++;
    kmers = new long[1 << bits];
    counts = new int[1 << bits];
    for (int i = 0; i < oldKmers.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKmers[i]);
        kmers[slot] = oldKmers[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  int size() {
    return size;
  }

  /** Gives out every k-mer with its count, in no order. */
  void forEach(Entry entry) {
    for (int i = 0; i < kmers.length; i++) {
      if (counts[i] != 0) {
        long more = carried.isEmpty() ? 0 : carried.getOrDefault(kmers[i], 0L);
        entry.count(kmers[i], counts[i] + more);
      }
    }
  }

  /** Forgets all counts and keeps the room. */
  void clear() {
    Arrays.fill(counts, 0);
    carried.clear();
    size = 0;
  }
}
