package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * Packed super-k-mers by partition. One of n k-mers is the byte n, from 1 to 255, and its {@code n
 * + k - 1} bases as {@link Packed} tells. Bits behind the last base mean nothing. A block ends with
 * {@link Packed#PADDING} bytes.
 */
final class SuperKmerBlocks {

  /** The most k-mers of a super-k-mer. */
  static final int MAX_KMERS = 255;

  private static final int FIRST_BYTES = 512;

  /** Two longs are always written, of which little may be of use. */
  private static final int SLACK = 2 * Long.BYTES;

  private final int k;
  private final byte[][] blocks;
  private final int[] lengths;
  private long bytes;

  SuperKmerBlocks(int k, int partitions) {
    this.k = k;
    this.blocks = new byte[partitions][FIRST_BYTES];
    this.lengths = new int[partitions];
  }

  /** The partition of all k-mers whose smallest hash (31 bits) is {@code smallest}. */
  int partition(int smallest) {
    // Smallest hashes are small: mixed again, they spread evenly.
    long mixed = (smallest * 0x9E3779B97F4A7C15L) >>> 32;
    return (int) ((mixed * blocks.length) >>> 32);
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
    for (int partition = 0; partition < blocks.length; partition++) {
      int length = lengths[partition];
      if (length > 0) {
        byte[] block = new byte[length + Packed.PADDING];
        System.arraycopy(blocks[partition], 0, block, 0, length);
        out.block(partition, block);
        lengths[partition] = 0;
      }
    }
    bytes = 0;
  }
}
