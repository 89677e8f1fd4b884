package hearth.jobs.sequence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finding lines in files and buffers. */
final class Lines {

  /** Lines are short as a rule; a chromosome in one line is worth larger steps. */
  private static final int FIRST_LOOK_BACK = 4 << 10;

  private static final int LONGEST_LOOK_BACK = 1 << 20;

  /** Eight bytes as a long, the first one lowest. */
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private Lines() {}

  /**
   * The first line feed in {@code from} to {@code to}, or {@code to} if there is none. Looks at
   * eight bytes at once: taking one from a byte that is zero borrows, which sets its highest bit;
   * what it may set above the first zero byte does not matter.
   */
  static int end(byte[] buffer, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long zeros = (long) WORDS.get(buffer, i) ^ LINE_FEEDS;
      long found = (zeros - LOWEST_BITS) & ~zeros & HIGHEST_BITS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < to && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Index of the first such byte, or the length if there is none. */
  static int find(byte[] buffer, char wanted) {
    int i = 0;
    while (i < buffer.length && buffer[i] != wanted) {
      i++;
    }
    return i;
  }

  /** Offset of the first byte of the line that holds byte {@code offset}. */
  static long startOf(CheckedFile file, long offset) {
    if (file.compression() == Compression.BGZIP) {
      return BgzfBlocks.lineStart(file, offset);
    }
    long blockEnd = offset;
    int blockBytes = FIRST_LOOK_BACK;
    while (blockEnd > 0) {
      long blockStart = Math.max(0, blockEnd - blockBytes);
      byte[] block = bytes(file, blockStart, (int) (blockEnd - blockStart));
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return blockStart + i + 1;
        }
      }
      blockEnd = blockStart;
      blockBytes = Math.min(LONGEST_LOOK_BACK, 2 * blockBytes);
    }
    return 0;
  }

  /** The byte at {@code offset}, or -1 behind its end. */
  static int byteAt(CheckedFile file, long offset) {
    byte[] one = bytes(file, offset, 1);
    return one.length == 0 ? -1 : one[0];
  }

  /** The number, from 1, of the line that holds byte {@code offset}: counts all lines before it. */
  static long numberAt(CheckedFile file, long offset) {
    long number = 1;
    byte[] block = new byte[BaseReader.BLOCK_BYTES];
    try (TextInput input = new TextInput(file, 0)) {
      while (true) {
        long blockStart = input.position();
        int n = input.read(block);
        if (n < 0) {
          return number;
        }
        int upTo = (int) Math.min(n, offset - blockStart);
        for (int i = 0; i < upTo; i++) {
          if (block[i] == '\n') {
            number++;
          }
        }
        if (upTo < n) {
          return number;
        }
      }
    }
  }

  /** Bytes from {@code offset} on, fewer than {@code length} where the file ends. */
  static byte[] bytes(CheckedFile file, long offset, int length) {
    byte[] bytes = new byte[length];
    try (TextInput input = new TextInput(file, offset)) {
      return Arrays.copyOf(bytes, input.readFully(bytes));
    }
  }
}
