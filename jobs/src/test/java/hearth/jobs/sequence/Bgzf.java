package hearth.jobs.sequence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs as {@code bgzip} does, for tests. */
final class Bgzf {

  private static final byte[] END =
      HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");

  private Bgzf() {}

  /** Packs {@code content} in blocks of {@code blockBytes} before packing. */
  static byte[] pack(byte[] content, int blockBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < content.length; from += blockBytes) {
      out.writeBytes(block(content, from, Math.min(blockBytes, content.length - from)));
    }
    out.writeBytes(END);
    return out.toByteArray();
  }

  private static byte[] block(byte[] content, int from, int length) {
    Deflater deflater = new Deflater(6, true);
    deflater.setInput(content, from, length);
    deflater.finish();
    byte[] packed = new byte[length + 100];
    int packedLength = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(content, from, length);
    int total = 18 + packedLength + 8;
    return ByteBuffer.allocate(total)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(HexFormat.of().parseHex("1f8b08040000000000ff060042430200"))
        .putShort((short) (total - 1))
        .put(packed, 0, packedLength)
        .putInt((int) crc.getValue())
        .putInt(length)
        .array();
  }
}
