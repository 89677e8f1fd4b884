package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * Packed super-k-mers by partition. One of n k-mers is the byte n, from 1 to 255, and its {@code n
 * + k - 1} bases as {@link Packed} tells. Bits behind the last base mean nothing. {@link
 * CountedKmers} may be among them. A block ends with {@link Packed#PADDING} bytes.
 */
final class SuperKmerBlocks {

  /** The most k-mers of a super-k-mer. */
  static final int MAX_KMERS = 255;

  private static final int FIRST_BYTES = 512;

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
  private final byte[][] blocks;
  private final int[] lengths;
  private long bytes;

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
    this.blocks = new byte[plan.partitions()][FIRST_BYTES];
    this.lengths = new int[plan.partitions()];
  }

  /** The partition of all k-mers with a hash of 31 bits. */
  int partition(int hash) {
    return Hashes.part(hash, blocks.length);
  }

  /** How many bytes are held. */
  long bytes() {
    return bytes;
  }

  /** Takes a super-k-mer of {@code kmers} k-mers, which starts at base {@code from}. */
  void put(int partition, long[] packed, int from, int kmers) {
    int bases = kmers + k - 1;
    int length = Packed.bytes(bases);
    int to = lengths[partition];
    byte[] block = room(partition, to + 1 + length + SLACK);
    block[to] = (byte) kmers;
    Packed.put(block, to + 1, Packed.get(packed, from));
    Packed.put(block, to + 1 + Long.BYTES, Packed.get(packed, from + Kmers.LONG_BASES));
    for (int more = 2 * Kmers.LONG_BASES; more < bases; more += Kmers.LONG_BASES) {
      Packed.put(block, to + 1 + more / 4, Packed.get(packed, from + more));
    }
    lengths[partition] = to + 1 + length;
    bytes += 1 + length;
  }

  private byte[] room(int partition, int wanted) {
    byte[] block = blocks[partition];
    if (block.length < wanted) {
      block = Arrays.copyOf(block, Math.max(wanted, 2 * block.length));
      blocks[partition] = block;
    }
    return block;
  }

  /** Gives everything out and forgets it. */
  void drain(KmerCollector.BlockSink out) {
    long limit = Math.max(heavyBytes, heavy * bytes / blocks.length);
    for (int partition = 0; partition < blocks.length; partition++) {
      if (lengths[partition] > 0) {
        out.block(partition, block(blocks[partition], lengths[partition], limit));
        lengths[partition] = 0;
      }
    }
    bytes = 0;
  }

  private byte[] block(byte[] held, int length, long limit) {
    byte[] counted = length > limit ? repeats.count(held, length) : null;
    return counted != null ? counted : padded(held, length);
  }

  private static byte[] padded(byte[] held, int length) {
    byte[] block = new byte[length + Packed.PADDING];
    System.arraycopy(held, 0, block, 0, length);
    return block;
  }
}
