package hearth.jobs.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A part of a buffer: a sequence may be as long as a chromosome, so it is not copied.
 *
 * @param bytes holds it; may be reused, so it must not be kept
 * @param from index of the first byte
 * @param length how many bytes
 */
@SuppressWarnings("ArrayRecordComponent") // A view, never compared.
public record ByteSlice(byte[] bytes, int from, int length) {

  static final ByteSlice EMPTY = new ByteSlice(new byte[0], 0, 0);

  /** The bytes of a text in UTF-8. */
  public static ByteSlice of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ByteSlice(bytes, 0, bytes.length);
  }

  /** What is left in a buffer; not copied where it lies in an array. */
  public static ByteSlice of(ByteBuffer buffer) {
    if (buffer.hasArray()) {
      return new ByteSlice(
          buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return new ByteSlice(bytes, 0, bytes.length);
  }

  /** The index behind the last byte. */
  public int to() {
    return from + length;
  }

  /** The text, from UTF-8. */
  public String text() {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to());
  }

  /** Writes all of it. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, from, length);
  }
}
