package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Recognises packed files by their first bytes, and a bgzip file that is cut off by its last. */
final class Packing {

  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b");
  private static final byte[] ZSTD = HexFormat.of().parseHex("28b52ffd");
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};

  /** Where the first block of bzip2 starts, or its end mark, and how each of them does. */
  private static final int BZIP2_BLOCK = 4;

  private static final byte[] BZIP2_START = HexFormat.of().parseHex("3141592653");
  private static final byte[] BZIP2_END = HexFormat.of().parseHex("1772453850");

  /** The empty block that ends every BGZF file. */
  private static final byte[] BGZF_END =
      HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");

  private Packing() {}

  static Compression of(Path path, long size) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      byte[] head = read(channel, 0, BgzfHeader.BYTES);
      if (!has(head, 0, GZIP)) {
        return other(head);
      }
      if (head.length < BgzfHeader.BYTES || !BgzfHeader.isAt(head, 0)) {
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

  private static Compression other(byte[] head) {
    if (has(head, 0, ZSTD)) {
      return Compression.ZSTD;
    }
    boolean bzip2 =
        has(head, 0, BZIP2)
            && (mayHave(head, BZIP2_BLOCK, BZIP2_START) || mayHave(head, BZIP2_BLOCK, BZIP2_END));
    return bzip2 ? Compression.BZIP2 : Compression.NONE;
  }

  /** Whether the mark is there, as far as the file goes. */
  private static boolean mayHave(byte[] head, int at, byte[] mark) {
    int end = Math.min(head.length, at + mark.length);
    return end <= at || Arrays.equals(head, at, end, mark, 0, end - at);
  }

  private static boolean has(byte[] head, int at, byte[] mark) {
    return head.length >= at + mark.length
        && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
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
