package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * Packed super-k-mers by partition. One of n k-mers is the byte n, from 1 to 255, and its {@code n
 * + k - 1} bases, four a byte, the first in the highest bits.
 */
final class SuperKmerBlocks {

  /** The most k-mers of a super-k-mer. */
  static final int MAX_KMERS = 255;

  private static final int FIRST_BYTES = 512;

  private final int k;
  private final byte[][] blocks;
  private final int[] lengths;
  private long bytes;

  SuperKmerBlocks(int k, int partitions) {
    this.k = k;
    this.blocks = new byte[partitions][];
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

  /** Packs a super-k-mer of {@code kmers} k-mers, whose bases {@code codes} starts with. */
  void put(int partition, byte[] codes, int kmers) {
    int bases = kmers + k - 1;
    int packed = 1 + (bases + 3) / 4;
    byte[] block = room(partition, packed);
    int to = lengths[partition];
    block[to++] = (byte) kmers;
    int i = 0;
    for (; i + 4 <= bases; i += 4) {
      block[to++] = (byte) (codes[i] << 6 | codes[i + 1] << 4 | codes[i + 2] << 2 | codes[i + 3]);
    }
    if (i < bases) {
      int last = 0;
      for (int shift = 6; i < bases; shift -= 2) {
        last |= codes[i++] << shift;
      }
      block[to++] = (byte) last;
    }
    lengths[partition] = to;
    bytes += packed;
  }

  private byte[] room(int partition, int wanted) {
    byte[] block = blocks[partition];
    if (block == null) {
      block = new byte[FIRST_BYTES];
      blocks[partition] = block;
    } else if (block.length - lengths[partition] < wanted) {
      block = Arrays.copyOf(block, 2 * block.length);
      blocks[partition] = block;
    }
    return block;
  }

  /** Gives everything out and forgets it. */
  void drain(KmerCollector.BlockSink out) {
    for (int partition = 0; partition < blocks.length; partition++) {
      if (lengths[partition] > 0) {
        out.block(partition, Arrays.copyOf(blocks[partition], lengths[partition]));
        lengths[partition] = 0;
      }
    }
    bytes = 0;
  }

  /** Adds the k-mers of a block to {@code table}. */
  static void count(byte[] block, int k, boolean canonical, KmerTable table) {
    long mask = Kmers.mask(k);
    int top = 2 * (k - 1);
    int i = 0;
    while (i < block.length) {
      int bases = (block[i++] & 0xff) + k - 1;
      long forward = 0;
      long reverse = 0;
      for (int b = 0; b < bases; b++) {
        long code = (block[i + (b >>> 2)] >>> (6 - 2 * (b & 3))) & Bases.LAST;
        forward = ((forward << 2) | code) & mask;
        reverse = (reverse >>> 2) | ((Bases.LAST - code) << top);
        if (b >= k - 1) {
          table.add(canonical ? Kmers.smaller(forward, reverse) : forward);
        }
      }
      i += (bases + 3) / 4;
    }
  }
}
