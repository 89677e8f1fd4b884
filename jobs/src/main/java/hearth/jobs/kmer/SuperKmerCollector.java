package hearth.jobs.kmer;

/**
 * Cuts runs of bases into super-k-mers: neighbouring k-mers whose minimizers send them to the same
 * partition, stored once with their common bases.
 *
 * <p>The minimizer of a k-mer is the smallest of the hashes of its canonical m-mers (Roberts et al.
 * 2004; partitioning by it as in Li et al. 2013). A k-mer and its reverse complement have the same
 * one, so they meet in one partition.
 */
final class SuperKmerCollector implements KmerCollector {

  /** Length of the m-mers. */
  static final int M = 9;

  /** Held bytes above which a collector is full. */
  private static final long FULL_BYTES = 16L << 20;

  private static final int M_MASK = (1 << (2 * M)) - 1;
  private static final int M_TOP = 2 * (M - 1);

  private final byte[] codes = Bases.codes();
  private final int k;
  private final SuperKmerBlocks blocks;

  /** Hashes of the m-mers of the current k-mer, in a ring. */
  private final int[] window;

  private int slot;
  private int forward;
  private int reverse;

  /** Smallest hash in the window, and how many m-mers ago it came. */
  private int smallest;

  private int age;

  /** The bases of the super-k-mer that grows, as codes; and how many k-mers it has. */
  private final byte[] grown;

  private int bases;
  private int kmers;
  private int partition;

  /** Bases of the current run, but never more than k. */
  private int filled;

  SuperKmerCollector(KmerPlan plan) {
    if (plan.k() < M) {
      throw new IllegalArgumentException("k is at least " + M + " here, not " + plan.k());
    }
    this.k = plan.k();
    this.blocks = new SuperKmerBlocks(k, plan.partitions());
    this.window = new int[k - M + 1];
    this.grown = new byte[k + SuperKmerBlocks.MAX_KMERS];
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      int code = codes[buffer[i] & 0xff];
      if (code <= Bases.LAST) {
        base(code);
      } else if (code == Bases.BREAK) {
        endRun();
      }
    }
  }

  private void base(int code) {
    grown[bases++] = (byte) code;
    forward = ((forward << 2) | code) & M_MASK;
    reverse = (reverse >>> 2) | ((Bases.LAST - code) << M_TOP);
    if (filled < k) {
      filled++;
    }
    if (filled < M) {
      return;
    }
    int hash = hash(Math.min(forward, reverse));
    window[slot] = hash;
    slot = slot + 1 == window.length ? 0 : slot + 1;
    if (filled == k) {
      slide(hash);
      kmer();
    }
  }

  /** Keeps the smallest hash of the window, of which {@code hash} is the newest. */
  private void slide(int hash) {
    if (kmers > 0 && hash <= smallest) {
      smallest = hash;
      age = 0;
    } else if (kmers == 0 || ++age == window.length) {
      rescan();
    }
  }

  private void rescan() {
    // The oldest m-mer is the one that is overwritten next.
    smallest = Integer.MAX_VALUE;
    for (int i = 0; i < window.length; i++) {
      int at = slot + i < window.length ? slot + i : slot + i - window.length;
      if (window[at] <= smallest) {
        smallest = window[at];
        age = window.length - 1 - i;
      }
    }
  }

  /** Adds the k-mer that ends here to the super-k-mer, or starts a new one with it. */
  private void kmer() {
    int wanted = blocks.partition(smallest);
    if (kmers > 0 && (wanted != partition || kmers == SuperKmerBlocks.MAX_KMERS)) {
      blocks.put(partition, grown, kmers);
      System.arraycopy(grown, kmers, grown, 0, k);
      bases = k;
      kmers = 0;
    }
    partition = wanted;
    kmers++;
  }

  @Override
  public void endRun() {
    if (kmers > 0) {
      blocks.put(partition, grown, kmers);
    }
    kmers = 0;
    bases = 0;
    filled = 0;
  }

  /** Mixes an m-mer so that the order is random: poly-A would otherwise be the smallest of all. */
  private static int hash(int mmer) {
    return (mmer * 0x9E3779B1) >>> 1;
  }

  @Override
  public boolean full() {
    return blocks.bytes() > FULL_BYTES;
  }

  /** Gives out what is cut. The super-k-mer that grows stays: its run may go on. */
  @Override
  public void drain(BlockSink out) {
    blocks.drain(out);
  }
}
