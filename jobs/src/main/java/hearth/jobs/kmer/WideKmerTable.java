package hearth.jobs.kmer;

/** Counts of k-mers of 33 to 64 bases, 24 bytes a slot. */
final class WideKmerTable implements KmerTable {

  private static final int CELLS = 3;
  private static final long OTHER_ODD = 0xD6E8FEB86659FD93L;

  private int shift = Long.SIZE - FIRST_BITS;

  /** High and low bases and count, slot by slot. The count 0 marks a free slot. */
  private long[] cells = new long[CELLS << FIRST_BITS];

  private int size;
  private final int[] slots = new int[BATCH];

  /** Counts the first {@code count} k-mers once more each; at most {@link #BATCH}. */
  void addAll(long[] highs, long[] lows, int count) {
    if (size + count > LOAD * capacity()) {
      grow();
    }
    for (int i = 0; i < count; i++) {
      slots[i] = hash(highs[i], lows[i]);
    }
    for (int i = 0; i < count; i++) {
      put(slots[i], highs[i], lows[i], 1);
    }
  }

  private int capacity() {
    return 1 << (Long.SIZE - shift);
  }

  private int hash(long high, long low) {
    return (int) (((high * OTHER_ODD ^ low) * GOLDEN) >>> shift);
  }

  private void put(int hash, long high, long low, long count) {
    long[] table = cells;
    int end = table.length;
    int at = CELLS * hash;
    while (table[at + 2] != 0 && (table[at + 1] != low || table[at] != high)) {
      at += CELLS;
      at = at == end ? 0 : at;
    }
    if (table[at + 2] == 0) {
      table[at] = high;
      table[at + 1] = low;
      size++;
    }
    table[at + 2] += count;
  }

  @Override
  public void add(long high, long low, long count) {
    if (size + 1 > LOAD * capacity()) {
      grow();
    }
    put(hash(high, low), high, low, count);
  }

  private void grow() {
    long[] old = cells;
    cells = new long[Math.multiplyExact(2, old.length)];
    shift--;
    size = 0;
    for (int i = 0; i < old.length; i += CELLS) {
      if (old[i + 2] != 0) {
        put(hash(old[i], old[i + 1]), old[i], old[i + 1], old[i + 2]);
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void drain(KmerSink sink) {
    for (int i = 0; i < cells.length; i += CELLS) {
      if (cells[i + 2] != 0) {
        sink.kmer(cells[i], cells[i + 1], cells[i + 2]);
        cells[i + 2] = 0;
      }
    }
    size = 0;
  }
}
