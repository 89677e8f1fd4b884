package hearth.jobs.record;

import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Finds the marks between Avro's blocks. Avro's own reader looks for them byte by byte, and on to
 * the end of the file: too slow where one record is as long as many splits.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/">Avro's specification</a>
 */
final class AvroMarkers {

  private static final int MARKER_BYTES = 16;
  private static final int BUFFER_BYTES = 256 << 10;

  private AvroMarkers() {}

  /**
   * Where the first mark is that begins in the split.
   *
   * @param headerEnd where the file's header ends, whose last bytes are the mark
   */
  static OptionalLong firstIn(Split split, long headerEnd) throws IOException {
    try (FileChannel file = FileChannel.open(Path.of(split.file().path()))) {
      byte[] marker = read(file, headerEnd - MARKER_BYTES, MARKER_BYTES);
      for (long at = split.start(); at < split.end(); at += BUFFER_BYTES) {
        // With the rest of a mark that begins in it.
        long wanted = Math.min(BUFFER_BYTES, split.end() - at) + MARKER_BYTES - 1;
        int found = find(read(file, at, (int) wanted), marker);
        if (found >= 0) {
          return OptionalLong.of(at + found);
        }
      }
      return OptionalLong.empty();
    }
  }

  private static int find(byte[] bytes, byte[] marker) {
    for (int i = 0; i + marker.length <= bytes.length; i++) {
      int same = 0;
      while (same < marker.length && bytes[i + same] == marker[same]) {
        same++;
      }
      if (same == marker.length) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
      // Reads on until the buffer is full or the file ends.
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
