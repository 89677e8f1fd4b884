package hearth.jobs.kmer;

import java.util.Arrays;

/**
 * K-mers with their counts, as they stand in a block among super-k-mers: a byte 0, then high and
 * low bases and the count as longs.
 */
final class CountedKmers implements KmerSink {

  /** Marks one; a super-k-mer begins with how many k-mers it has, so never with this. */
  static final int MARK = 0;

  /** Bytes of one, with its mark. */
  static final int BYTES = 1 + 3 * Long.BYTES;

  private byte[] bytes = new byte[64 * BYTES];
  private int length;

  @Override
  public void kmer(long high, long low, long count) {
    if (bytes.length - length < BYTES) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[length] = MARK;
    Packed.put(bytes, length + 1, high);
    Packed.put(bytes, length + 1 + Long.BYTES, low);
    Packed.put(bytes, length + 1 + 2 * Long.BYTES, count);
    length += BYTES;
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** Gives the block out and starts anew. */
  byte[] take() {
    byte[] block = Arrays.copyOf(bytes, length + Packed.PADDING);
    length = 0;
    return block;
  }

  /** Adds the k-mer behind the mark at {@code at} to a table. */
  static void add(byte[] block, int at, KmerTable table) {
    table.add(
        Packed.get(block, at + 1),
        Packed.get(block, at + 1 + Long.BYTES),
        Packed.get(block, at + 1 + 2 * Long.BYTES));
  }
}
