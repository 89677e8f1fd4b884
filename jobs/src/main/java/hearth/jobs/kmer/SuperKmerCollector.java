package hearth.jobs.kmer;

/**
 * Cuts runs of bases into super-k-mers: neighbouring k-mers with the same minimizer, stored once
 * with their common bases.
 *
 * <p>The minimizer of a k-mer is the smallest of the hashes of its canonical m-mers (Roberts et al.
 * 2004; partitioning by it as in Li et al. 2013). A k-mer and its reverse complement have the same
 * one, so they meet in one partition.
 *
 * <p>Bases are gathered in a chunk first, packed and with the hash of each m-mer; then the smallest
 * hashes of all windows are found at once and the chunk is cut.
 */
final class SuperKmerCollector implements KmerCollector {

  /** Held bytes above which a collector is full: the array of 16 MiB has room for a block more. */
  private static final long FULL_BYTES = 15L << 20;

  private static final int CHUNK_BASES = 1 << 13;

  private final byte[] codes = Bases.codes();
  private final int k;
  private final int m;
  private final SuperKmerBlocks blocks;
  private final HeavyMinimizers heavy;
  private final boolean spreads;
  private final SlidingMinimum minimum;

  /** The bases of the chunk, and the hash of the m-mer that ends at each. */
  private final long[] packed;

  private final int[] hashes;

  /** How many bases the chunk has, and where its last run starts, which may still grow. */
  private int bases;

  private int runStart;

  /** The last bases, at most 32, not all of which are in {@link #packed} yet. */
  private long last;

  /** The last m-mer on both strands. */
  private int forward;

  private int reverse;

  /** Starts and ends of the runs in the chunk that are long enough, but the last. */
  private final int[] runs;

  private int runEnds;

  /** Where super-k-mers start in a run. */
  private final int[] cuts = new int[CHUNK_BASES];

  SuperKmerCollector(KmerPlan plan) {
    this(plan, CHUNK_BASES, new SuperKmerBlocks(plan));
  }

  /** Like the other, with chunks of {@code chunkBases}, more than k and at most as usual. */
  SuperKmerCollector(KmerPlan plan, int chunkBases, SuperKmerBlocks blocks) {
    this.k = plan.k();
    this.m = plan.minimizer();
    this.blocks = blocks;
    this.heavy = plan.heavy();
    this.spreads = !heavy.isEmpty();
    this.minimum = new SlidingMinimum(k - m + 1, chunkBases);
    this.hashes = new int[chunkBases];
    // Reading 32 bases from the last one on, twice, goes four longs further.
    this.packed = new long[chunkBases / Kmers.LONG_BASES + 4];
    this.runs = new int[2 * (chunkBases / k + 1)];
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to) {
      i = gather(buffer, i, Math.min(to, i + hashes.length - bases));
      if (bases == hashes.length) {
        cut();
      }
    }
  }

  /** Adds bytes up to {@code to} to the chunk, but not beyond a break; returns how far it got. */
  private int gather(byte[] buffer, int from, int to) {
    int mask = (1 << (2 * m)) - 1;
    int top = 2 * (m - 1);
    int at = bases;
    long bits = last;
    int one = forward;
    int other = reverse;
    int i = from;
    while (i < to) {
      int code = codes[buffer[i++] & 0xff];
      if (code > Bases.LAST) {
        if (code == Bases.SKIP) {
          continue;
        }
        break;
      }
      one = ((one << 2) | code) & mask;
      other = (other >>> 2) | ((Bases.LAST - code) << top);
      hashes[at] = hash(Math.max(one, other));
      bits = (bits << 2) | code;
      if ((++at & (Kmers.LONG_BASES - 1)) == 0) {
        packed[(at >>> 5) - 1] = bits;
      }
    }
    boolean broken = i > from && codes[buffer[i - 1] & 0xff] == Bases.BREAK;
    bases = at;
    last = bits;
    forward = one;
    reverse = other;
    if (broken) {
      endRun();
    }
    return i;
  }

  /**
   * Mixes an m-mer so that the order is random. Of its strands the larger is taken, so that poly-A
   * is not 0, which would be the smallest of all, but poly-T.
   */
  private static int hash(int mmer) {
    return (mmer * 0x9E3779B1) >>> 1;
  }

  @Override
  public void endRun() {
    if (bases - runStart >= k) {
      runs[runEnds++] = runStart;
      runs[runEnds++] = bases;
    }
    runStart = bases;
  }

  /** Cuts all of the chunk; the last k-1 bases of a run that may go on start the next one. */
  private void cut() {
    int open = bases - runStart;
    packed[bases >>> 5] = last << (Long.SIZE - 2 - 2 * (bases & 31)) << 2;
    int[] smallest = minimum.of(hashes, bases);
    for (int run = 0; run < runEnds; run += 2) {
      cut(smallest, runs[run], runs[run + 1]);
    }
    if (open >= k) {
      cut(smallest, runStart, bases);
    }
    runEnds = 0;
    keep(Math.min(open, k - 1));
  }

  /** Cuts a run at every change of the minimizer, and where it is too long. */
  private void cut(int[] smallest, int start, int end) {
    int found = 0;
    // The window of the k-mer that starts at base i starts with the m-mer that ends here.
    int first = start + m - 1;
    int behind = end - k + m;
    cuts[found++] = first;
    for (int i = first + 1; i < behind; i++) {
      // Written always, so that there is no branch to mispredict.
      cuts[found] = i;
      found += -(smallest[i] ^ smallest[i - 1]) >>> (Integer.SIZE - 1);
    }
    for (int i = 0; i < found; i++) {
      int from = cuts[i];
      int to = i + 1 < found ? cuts[i + 1] : behind;
      if (spreads && heavy.contains(smallest[from])) {
        spread(from - m + 1, to - from);
        continue;
      }
      int partition = blocks.partition(smallest[from]);
      while (to - from > SuperKmerBlocks.MAX_KMERS) {
        blocks.put(partition, packed, from - m + 1, SuperKmerBlocks.MAX_KMERS);
        from += SuperKmerBlocks.MAX_KMERS;
      }
      blocks.put(partition, packed, from - m + 1, to - from);
    }
  }

  /** Gives out k-mers of a heavy minimizer, each for itself. */
  private void spread(int from, int kmers) {
    for (int i = from; i < from + kmers; i++) {
      blocks.put(blocks.partition(Hashes.ofBothStrands(packed, i, k)), packed, i, 1);
    }
  }

  /** Starts a new chunk with the last {@code kept} bases of this one, fewer than 64. */
  private void keep(int kept) {
    int from = bases - kept;
    long first = Packed.get(packed, from);
    long second = Packed.get(packed, from + Kmers.LONG_BASES);
    System.arraycopy(hashes, from, hashes, 0, kept);
    packed[0] = first;
    boolean longer = kept > Kmers.LONG_BASES;
    int rest = longer ? kept - Kmers.LONG_BASES : kept;
    // A whole long is in the chunk already, and of none there is nothing to say.
    last = (longer ? second : first) >>> (Long.SIZE - 2 * rest);
    bases = kept;
    runStart = 0;
  }

  @Override
  public boolean full() {
    return blocks.bytes() > FULL_BYTES;
  }

  /** Gives out all k-mers so far; a run that may go on loses none. */
  @Override
  public void drain(BlockSink out) {
    cut();
    blocks.drain(out);
  }
}
