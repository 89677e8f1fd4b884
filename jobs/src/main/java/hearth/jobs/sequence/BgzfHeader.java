package hearth.jobs.sequence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The header of a BGZF block (SAM specification, section 4.1): that of a gzip member with one extra
 * field, BC, which holds the size of the block less one.
 */
final class BgzfHeader {

  /** Size of the header as every program writes it: BC is the only extra field. */
  static final int BYTES = 18;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int MAGIC = 0x04088b1f;
  private static final int EXTRA_BYTES = 6;
  private static final int BC_OF_TWO_BYTES = 'B' | 'C' << 8 | 2 << 16;

  private BgzfHeader() {}

  /** Whether a header is at {@code i}, which must be {@link #BYTES} before the end at least. */
  static boolean isAt(byte[] bytes, int i) {
    return number(bytes, i) == MAGIC
        && (short) SHORT.get(bytes, i + 10) == EXTRA_BYTES
        && number(bytes, i + 12) == BC_OF_TWO_BYTES;
  }

  /** Size of the whole block whose header is at {@code i}. */
  static int blockBytes(byte[] bytes, int i) {
    return ((short) SHORT.get(bytes, i + 16) & 0xffff) + 1;
  }

  /** The number of four bytes at {@code i}. */
  static int number(byte[] bytes, int i) {
    return (int) INT.get(bytes, i);
  }
}
