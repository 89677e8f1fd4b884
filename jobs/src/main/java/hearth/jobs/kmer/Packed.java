package hearth.jobs.kmer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packed bases, four a byte, the first in the highest bits: 32 of them are a long. */
final class Packed {

  /** Bytes that must follow packed bases so that a long can be read at the last of them. */
  static final int PADDING = Long.BYTES - 1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Packed() {}

  /** How many bytes {@code bases} take. */
  static int bytes(int bases) {
    return (bases + 3) >>> 2;
  }

  /** The 32 bases from byte {@code at} on. */
  static long get(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /** Writes 32 bases from byte {@code at} on. */
  static void put(byte[] bytes, int at, long bases) {
    LONG.set(bytes, at, bases);
  }

  /** The 32 bases from base {@code from} on of bases in longs; reads one long further. */
  static long get(long[] packed, int from) {
    int at = from >>> 5;
    int shift = 2 * (from & 31);
    return packed[at] << shift | (packed[at + 1] >>> 1) >>> (Long.SIZE - 1 - shift);
  }
}
