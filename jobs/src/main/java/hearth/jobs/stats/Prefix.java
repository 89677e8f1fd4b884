package hearth.jobs.stats;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The first letters of a record, by which duplicates are known. */
final class Prefix implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many letters are looked at, as in FastQC: errors gather at the end of reads. */
  static final int LETTERS = 50;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Takes the case from letters. */
  private static final long UPPER = 0xdfdfdfdfdfdfdfdfL;

  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private final byte[] letters = new byte[64];
  private int length;

  void clear() {
    length = 0;
  }

  /** Adds letters as long as there is room. */
  void add(byte[] buffer, int from, int to) {
    int n = Math.min(to - from, LETTERS - length);
    if (n > 0) {
      System.arraycopy(buffer, from, letters, length, n);
      length += n;
    }
  }

  void add(Prefix other) {
    add(other.letters, 0, other.length);
  }

  /** A number that is the same for the same letters, whatever their case, and else is another. */
  long hash() {
    for (int i = length; i % Long.BYTES != 0; i++) {
      letters[i] = 0;
    }
    long hash = length;
    for (int i = 0; i < length; i += Long.BYTES) {
      hash = mixed(hash ^ ((long) WORDS.get(letters, i) & UPPER));
    }
    return mixed(hash);
  }

  private static long mixed(long number) {
    long mixed = (number ^ number >>> 32) * FACTOR;
    return mixed ^ mixed >>> 29;
  }
}
