package hearth.jobs.kmer;

/**
 * Packed super-k-mers by partition. One of n k-mers is the byte n, from 1 to 255, and its {@code n
 * + k - 1} bases as {@link Packed} tells. Bits behind the last base mean nothing. {@link
 * CountedKmers} may be among them. A block ends with {@link Packed#PADDING} bytes.
 */
final class SuperKmerBlocks {

  /** The most k-mers of a super-k-mer. */
  static final int MAX_KMERS = 255;

  /** Two longs are always written, of which little may be of use. */
  private static final int SLACK = 2 * Long.BYTES;

  /** A block of less is never counted ahead. */
  private static final int HEAVY_BYTES = 128 << 10;

  /** A block is heavy when it is larger than the average by this. */
  private static final int HEAVY = 8;

  private final int k;
  private final int heavyBytes;
  private final int heavy;
  private final RepeatCounter repeats;
  private final int partitions;
  private final Chunks blocks;

  SuperKmerBlocks(KmerPlan plan) {
    this(plan, HEAVY_BYTES, HEAVY, new RepeatCounter(plan));
  }

  /**
   * Like the other; heavy are blocks of more than {@code heavyBytes} that are larger than the
   * average by {@code heavy}.
   */
  SuperKmerBlocks(KmerPlan plan, int heavyBytes, int heavy, RepeatCounter repeats) {
    this.k = plan.k();
    this.heavyBytes = heavyBytes;
    this.heavy = heavy;
    this.repeats = repeats;
    this.partitions = plan.partitions();
    this.blocks = new Chunks(partitions);
  }

  /** The partition of all k-mers with a hash of 31 bits. */
  int partition(int hash) {
    return Hashes.part(hash, partitions);
  }

  /** How many bytes are held. */
  long bytes() {
    return blocks.bytes();
  }

  /** Takes a super-k-mer of {@code kmers} k-mers, which starts at base {@code from}. */
  void put(int partition, long[] packed, int from, int kmers) {
    int bases = kmers + k - 1;
    int length = Packed.bytes(bases);
    int to = blocks.room(partition, 1 + length + SLACK);
    byte[] block = blocks.array();
    block[to] = (byte) kmers;
    Packed.put(block, to + 1, Packed.get(packed, from));
    Packed.put(block, to + 1 + Long.BYTES, Packed.get(packed, from + Kmers.LONG_BASES));
    for (int more = 2 * Kmers.LONG_BASES; more < bases; more += Kmers.LONG_BASES) {
      Packed.put(block, to + 1 + more / 4, Packed.get(packed, from + more));
    }
    blocks.end(partition, to + 1 + length);
  }

  /** Gives everything out and forgets it. */
  void drain(KmerCollector.BlockSink out) {
    long limit = Math.max(heavyBytes, heavy * blocks.bytes() / partitions);
    for (int partition = 0; partition < partitions; partition++) {
      int length = blocks.length(partition);
      if (length > 0) {
        out.block(partition, block(blocks.copy(partition, length, Packed.PADDING), length, limit));
      }
    }
    blocks.clear();
  }

  private byte[] block(byte[] held, int length, long limit) {
    byte[] counted = length > limit ? repeats.count(held, length) : null;
    return counted != null ? counted : held;
  }
}
