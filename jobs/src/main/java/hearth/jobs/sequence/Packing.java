package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Recognises gzip and bgzip files (RFC 1952; BGZF as the SAM specification has it). */
final class Packing {

  private static final int HEADER_BYTES = 18;

  /** The empty block that ends every BGZF file. */
  private static final byte[] BGZF_END =
      HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");

  private Packing() {}

  static Compression of(Path path, long size) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      byte[] head = read(channel, 0, HEADER_BYTES);
      if (head.length < 2 || head[0] != (byte) 0x1f || head[1] != (byte) 0x8b) {
        return Compression.NONE;
      }
      if (!isBgzf(head)) {
        return Compression.GZIP;
      }
      byte[] tail = read(channel, Math.max(0, size - BGZF_END.length), BGZF_END.length);
      if (!Arrays.equals(tail, BGZF_END)) {
        throw new BadInputException(
            path.toString(),
            null,
            sentence(
                "\"%s\" is cut off: the mark that bgzip writes last is missing.",
                FileProblems.name(path)),
            "Copy or download the file again and compare its size with the original's.");
      }
      return Compression.BGZIP;
    }
  }

  /** A gzip header with the extra field BC, of two bytes, in the first place. */
  private static boolean isBgzf(byte[] head) {
    return head.length == HEADER_BYTES
        && (head[3] & 4) != 0
        && head[12] == 'B'
        && head[13] == 'C'
        && head[14] == 2
        && head[15] == 0;
  }

  private static byte[] read(SeekableByteChannel channel, long from, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(from);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // Reads on until the buffer is full or the file ends.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
