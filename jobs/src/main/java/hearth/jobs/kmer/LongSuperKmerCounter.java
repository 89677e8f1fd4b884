package hearth.jobs.kmer;

/**
 * Counts the super-k-mers of one partition after another for k up to 32. K-mers are gathered in
 * batches, so that the table's cache misses overlap.
 */
final class LongSuperKmerCounter implements PartitionCounter {

  /** Bases that a long certainly holds from any of four a byte on, in whole bytes. */
  private static final int STEP = 28;

  private final int k;
  private final boolean canonical;
  private final LongKmerTable table = new LongKmerTable();
  private final BoundedCounts bounded;
  private final long[] batch = new long[KmerTable.BATCH];
  private int gathered;

  LongSuperKmerCounter(KmerPlan plan, SpillFolder folder) {
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
      if (gathered + kmers > batch.length) {
        flush();
      }
      if (!canonical) {
        forward(block, i, kmers);
      } else if (k < Kmers.LONG_BASES) {
        canonical(block, i, kmers);
      } else {
        canonicalOfWholeLongs(block, i, kmers);
      }
      i += Packed.bytes(kmers + k - 1);
    }
  }

  /** For k-mers that leave a long's sign alone, so that they compare as numbers do. */
  private void canonical(byte[] block, int from, int kmers) {
    int unused = 2 * (Kmers.LONG_BASES - k);
    long mask = Kmers.mask(k);
    int top = 2 * (k - 1);
    long one = Packed.get(block, from) >>> unused;
    long other = Kmers.reverseComplement(one, k);
    long[] to = batch;
    int at = gathered;
    to[at++] = Math.min(one, other);
    int next = from + (k >>> 2);
    int shift = 2 * (k & 3);
    for (int left = kmers - 1; left > 0; left -= STEP) {
      long bases = Packed.get(block, next) << shift;
      next += STEP / 4;
      for (int n = Math.min(left, STEP); n > 0; n--) {
        long code = bases >>> (Long.SIZE - 2);
        bases <<= 2;
        one = ((one << 2) | code) & mask;
        other = (other >>> 2) | ((Bases.LAST - code) << top);
        to[at++] = Math.min(one, other);
      }
    }
    gathered = at;
  }

  private void forward(byte[] block, int from, int kmers) {
    long mask = Kmers.mask(k);
    long one = Packed.get(block, from) >>> (2 * (Kmers.LONG_BASES - k));
    long[] to = batch;
    int at = gathered;
    to[at++] = one;
    int next = from + (k >>> 2);
    int shift = 2 * (k & 3);
    for (int left = kmers - 1; left > 0; left -= STEP) {
      long bases = Packed.get(block, next) << shift;
      next += STEP / 4;
      for (int n = Math.min(left, STEP); n > 0; n--) {
        one = ((one << 2) | (bases >>> (Long.SIZE - 2))) & mask;
        bases <<= 2;
        to[at++] = one;
      }
    }
    gathered = at;
  }

  private void canonicalOfWholeLongs(byte[] block, int from, int kmers) {
    int first = gathered;
    forward(block, from, kmers);
    for (int i = first; i < gathered; i++) {
      long other = Kmers.reverseComplement(batch[i]);
      batch[i] = Long.compareUnsigned(batch[i], other) < 0 ? batch[i] : other;
    }
  }

  private void flush() {
    bounded.makeRoom(gathered);
    table.addAll(batch, gathered);
    gathered = 0;
  }

  @Override
  public void finish(KmerSink sink) {
    flush();
    bounded.finish(sink);
  }
}
