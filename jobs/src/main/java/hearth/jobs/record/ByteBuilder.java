package hearth.jobs.record;

import java.util.Arrays;

/** Bytes that grow, and are used again for the next record. */
final class ByteBuilder {

  private static final int MOST = Integer.MAX_VALUE - 16;

  private byte[] bytes = new byte[4 << 10];
  private int length;

  void clear() {
    length = 0;
  }

  /**
   * Appends the bytes {@code start} to {@code end} (excluded).
   *
   * @return whether there was room for them
   */
  boolean append(byte[] from, int start, int end) {
    long wanted = (long) length + end - start;
    if (wanted > MOST) {
      return false;
    }
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(wanted, 2L * length)));
    }
    System.arraycopy(from, start, bytes, length, end - start);
    length = (int) wanted;
    return true;
  }

  ByteSlice slice() {
    return new ByteSlice(bytes, 0, length);
  }
}
