package hearth.jobs.kmer;

/** Counts the super-k-mers of one partition after another for k from 33 to 64, in two longs. */
final class WideSuperKmerCounter implements PartitionCounter {

  private final int k;
  private final boolean canonical;
  private final WideKmerTable table = new WideKmerTable();
  private final BoundedCounts bounded;
  private final long[] highs = new long[KmerTable.BATCH];
  private final long[] lows = new long[KmerTable.BATCH];
  private int gathered;

  WideSuperKmerCounter(KmerPlan plan, SpillFolder folder) {
    this.k = plan.k();
    this.canonical = plan.canonical();
    this.bounded = new BoundedCounts(table, plan.mostDistinct(), folder);
  }

  @Override
  public void add(int partition, byte[] block) {
    int end = block.length - Packed.PADDING;
    int i = 0;
    while (i < end) {
      int kmers = block[i] & 0xff;
      if (kmers == CountedKmers.MARK) {
        bounded.makeRoom(1);
        CountedKmers.add(block, i, table);
        i += CountedKmers.BYTES;
        continue;
      }
      i++;
      if (gathered + kmers > highs.length) {
        flush();
      }
      unpack(block, i, kmers);
      i += Packed.bytes(kmers + k - 1);
    }
  }

  private void unpack(byte[] block, int from, int kmers) {
    int highBases = k - Kmers.LONG_BASES;
    long mask = Kmers.mask(highBases);
    int top = 2 * (highBases - 1);
    long first = Packed.get(block, from);
    long high = first >>> (Long.SIZE - 2 * highBases);
    long low = low(block, from, first, highBases);
    long otherLow = Kmers.reverseComplement(high, highBases);
    long otherHigh = Kmers.reverseComplement(low);
    // The other strand's k-mer is its two halves, of which the last has the odd length.
    if (highBases < Kmers.LONG_BASES) {
      otherLow |= otherHigh << (2 * highBases);
      otherHigh >>>= Long.SIZE - 2 * highBases;
    }
    take(high, low, otherHigh, otherLow);
    for (int base = k; base < k + kmers - 1; base++) {
      long code = (block[from + (base >>> 2)] >>> (6 - 2 * (base & 3))) & Bases.LAST;
      high = ((high << 2) | (low >>> (Long.SIZE - 2))) & mask;
      low = (low << 2) | code;
      otherLow = (otherLow >>> 2) | (otherHigh << (Long.SIZE - 2));
      otherHigh = (otherHigh >>> 2) | ((Bases.LAST - code) << top);
      take(high, low, otherHigh, otherLow);
    }
  }

  /** The 32 bases that follow the first {@code highBases}. */
  private static long low(byte[] block, int from, long first, int highBases) {
    long second = Packed.get(block, from + Long.BYTES);
    return highBases == Kmers.LONG_BASES
        ? second
        : first << (2 * highBases) | second >>> (Long.SIZE - 2 * highBases);
  }

  private void take(long high, long low, long otherHigh, long otherLow) {
    boolean as = !canonical || Kmers.compare(high, low, otherHigh, otherLow) <= 0;
    highs[gathered] = as ? high : otherHigh;
    lows[gathered++] = as ? low : otherLow;
  }

  private void flush() {
    bounded.makeRoom(gathered);
    table.addAll(highs, lows, gathered);
    gathered = 0;
  }

  @Override
  public void finish(KmerSink sink) {
    flush();
    bounded.finish(sink);
  }
}
