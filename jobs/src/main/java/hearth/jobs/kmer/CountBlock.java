package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * Packs ascending positions and their counts: the distance from the last position, then the count,
 * each seven bits a byte, the lowest first, with the eighth bit set where more bytes follow.
 */
final class CountBlock {

  private static final int LONGEST_ENTRY = 20;

  private byte[] bytes = new byte[1 << 10];
  private int length;
  private int last;

  /** Takes what was packed. */
  @FunctionalInterface
  interface Entry {
    void count(int position, long count);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Adds a count; {@code position} is greater than the last one. */
  void put(int position, long count) {
    if (bytes.length - length < LONGEST_ENTRY) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    number(position - last);
    number(count);
    last = position;
  }

  private void number(long value) {
    long rest = value;
    while (rest > 0x7f) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Gives the bytes out and starts anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    last = 0;
    return taken;
  }

  /** Unpacks a block. */
  static void forEach(byte[] block, Entry entry) {
    int i = 0;
    int position = 0;
    while (i < block.length) {
      long distance = 0;
      int shift = 0;
      do {
        distance |= (long) (block[i] & 0x7f) << shift;
        shift += 7;
      } while (block[i++] < 0);
      position += (int) distance;
      long count = 0;
      shift = 0;
      do {
        count |= (long) (block[i] & 0x7f) << shift;
        shift += 7;
      } while (block[i++] < 0);
      entry.count(position, count);
    }
  }
}
