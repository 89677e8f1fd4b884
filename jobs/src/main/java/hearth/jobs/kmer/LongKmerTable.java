package hearth.jobs.kmer;

/** Counts of k-mers of up to 32 bases, 16 bytes a slot. */
final class LongKmerTable implements KmerTable {

  private int shift = Long.SIZE - FIRST_BITS;

  /** K-mer and count, slot by slot. The k-mer 0 marks a free slot. */
  private long[] cells = new long[2 << FIRST_BITS];

  private int size;

  /** The count of k-mer 0 (poly-A), which has no slot. */
  private long zeros;

  private final int[] slots = new int[BATCH];

  /** Counts the first {@code count} k-mers once more each; at most {@link #BATCH}. */
  void addAll(long[] kmers, int count) {
    if (size + count > LOAD * (cells.length >>> 1)) {
      grow();
    }
    int away = shift;
    int[] at = slots;
    for (int i = 0; i < count; i++) {
      at[i] = (int) ((kmers[i] * GOLDEN) >>> away) << 1;
    }
    long[] table = cells;
    int mask = table.length - 1;
    int added = 0;
    for (int i = 0; i < count; i++) {
      long kmer = kmers[i];
      int slot = at[i];
      long there = table[slot];
      while (there != kmer && there != 0) {
        slot = (slot + 2) & mask;
        there = table[slot];
      }
      if (there == 0) {
        if (kmer == 0) {
          zeros++;
          continue;
        }
        table[slot] = kmer;
        added++;
      }
      table[slot + 1]++;
    }
    size += added;
  }

  @Override
  public void add(long high, long low, long count) {
    if (low == 0) {
      zeros += count;
      return;
    }
    if (size + 1 > LOAD * (cells.length >>> 1)) {
      grow();
    }
    int slot = slot(low);
    if (cells[slot] == 0) {
      cells[slot] = low;
      size++;
    }
    cells[slot + 1] += count;
  }

  private int slot(long kmer) {
    int mask = cells.length - 1;
    int slot = (int) ((kmer * GOLDEN) >>> shift) << 1;
    while (cells[slot] != 0 && cells[slot] != kmer) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = cells;
    cells = new long[Math.multiplyExact(2, old.length)];
    shift--;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        cells[slot] = old[i];
        cells[slot + 1] = old[i + 1];
      }
    }
  }

  @Override
  public int size() {
    return size + (zeros > 0 ? 1 : 0);
  }

  @Override
  public void drain(KmerSink sink) {
    if (zeros > 0) {
      sink.kmer(0, 0, zeros);
    }
    for (int i = 0; i < cells.length; i += 2) {
      if (cells[i] != 0) {
        sink.kmer(0, cells[i], cells[i + 1]);
        cells[i] = 0;
        cells[i + 1] = 0;
      }
    }
    size = 0;
    zeros = 0;
  }
}
