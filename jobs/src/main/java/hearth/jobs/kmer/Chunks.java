package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * Many growing blocks of bytes in one array, each a chain of chunks. Whoever appends to a block at
 * random touches the place that is written and nothing else of the block, so that thousands of
 * blocks stay within reach of a core's cache and its table of pages.
 */
final class Chunks {

  /** Bytes of a chunk, a power of two: far more than the longest entry. */
  private static final int CHUNK = 512;

  private static final int FIRST_CHUNKS = 256;

  /** The place of a block that is empty: at the end of a chunk, so that it has no room. */
  private static final int NOWHERE = -1;

  private byte[] bytes = new byte[FIRST_CHUNKS * CHUNK];

  /** By chunk: the place behind the last byte of the chunk before it in its block. */
  private int[] before = new int[FIRST_CHUNKS];

  private int chunks;

  /** By block: the place behind its last byte. */
  private final int[] ends;

  Chunks(int blocks) {
    this.ends = new int[blocks];
    Arrays.fill(ends, NOWHERE);
  }

  /** How many bytes are taken. */
  long bytes() {
    return (long) chunks * CHUNK;
  }

  /**
   * The place behind a block's last byte, where {@code wanted} bytes may be written, fewer than a
   * chunk has.
   */
  int room(int block, int wanted) {
    int end = ends[block];
    return (end & (CHUNK - 1)) + wanted < CHUNK ? end : chunk(block, end);
  }

  private int chunk(int block, int end) {
    if (chunks == before.length) {
      before = Arrays.copyOf(before, 2 * chunks);
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(2, bytes.length));
    }
    before[chunks] = end;
    return chunks++ * CHUNK;
  }

  /** What places are in; another array after {@link #room} than before. */
  byte[] array() {
    return bytes;
  }

  /** The block ends there now: where there was room for it. */
  void end(int block, int place) {
    ends[block] = place;
  }

  /** How many bytes a block has. */
  int length(int block) {
    int length = 0;
    for (int end = ends[block]; end != NOWHERE; end = before[chunk(end)]) {
      length += end - start(end);
    }
    return length;
  }

  /** The {@code length} bytes of a block, and zeros behind. */
  byte[] copy(int block, int length, int zeros) {
    byte[] copy = new byte[length + zeros];
    int to = length;
    for (int end = ends[block]; end != NOWHERE; end = before[chunk(end)]) {
      int from = start(end);
      to -= end - from;
      System.arraycopy(bytes, from, copy, to, end - from);
    }
    return copy;
  }

  /** Forgets all blocks. */
  void clear() {
    Arrays.fill(ends, NOWHERE);
    chunks = 0;
  }

  /** A chunk is never quite full, so what ends in it ends before the next one. */
  private static int chunk(int end) {
    return end / CHUNK;
  }

  private static int start(int end) {
    return end & -CHUNK;
  }
}
