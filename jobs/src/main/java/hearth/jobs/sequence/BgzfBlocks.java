package hearth.jobs.sequence;

import java.io.IOException;
import java.nio.file.Path;

/** Finds the blocks of a BGZF file from any place in it, without reading it from its start. */
final class BgzfBlocks {

  private BgzfBlocks() {}

  /**
   * The first block that has text and starts at {@code place} or behind it, or the file's size if
   * there is none.
   */
  static long from(CheckedFile file, long place) {
    long block = anyFrom(file, place);
    while (block < file.bytes()) {
      byte[] header = packed(file, block, BgzfHeader.BYTES);
      if (header.length < BgzfHeader.BYTES || !BgzfHeader.isAt(header, 0)) {
        return file.bytes(); // Damaged: whoever reads the block before will say so.
      }
      long next = block + BgzfHeader.blockBytes(header, 0);
      byte[] size = packed(file, next - Integer.BYTES, Integer.BYTES);
      if (size.length == Integer.BYTES && BgzfHeader.number(size, 0) != 0) {
        return block;
      }
      block = next;
    }
    return file.bytes();
  }

  /** What looks like a header is one if the next block starts where it says. */
  private static long anyFrom(CheckedFile file, long place) {
    byte[] window = packed(file, place, BgzfInputStream.BLOCK_BYTES + BgzfHeader.BYTES);
    for (int i = 0; i <= window.length - BgzfHeader.BYTES; i++) {
      if (BgzfHeader.isAt(window, i)) {
        long next = place + i + BgzfHeader.blockBytes(window, i);
        if (next == file.bytes() || isBlock(file, next)) {
          return place + i;
        }
      }
    }
    return file.bytes();
  }

  private static boolean isBlock(CheckedFile file, long place) {
    byte[] header = packed(file, place, BgzfHeader.BYTES);
    return header.length == BgzfHeader.BYTES && BgzfHeader.isAt(header, 0);
  }

  /**
   * The virtual offset of the first byte of the line that holds {@code offset}. Goes back block by
   * block, which is one step unless lines are very long.
   */
  static long lineStart(CheckedFile file, long offset) {
    long block = BgzfInputStream.blockOf(offset);
    byte[] text = text(file, block);
    int upTo = (int) (offset - BgzfInputStream.offsetOf(block));
    long later = offset;
    while (true) {
      for (int i = upTo - 1; i >= 0; i--) {
        if (text[i] == '\n') {
          return i + 1 < upTo ? BgzfInputStream.offsetOf(block) + i + 1 : later;
        }
      }
      if (block == 0) {
        return 0;
      }
      later = upTo > 0 ? BgzfInputStream.offsetOf(block) : later;
      block = before(file, block);
      text = text(file, block);
      upTo = text.length;
    }
  }

  /** The block that ends where {@code block} starts. */
  private static long before(CheckedFile file, long block) {
    long from = Math.max(0, block - BgzfInputStream.BLOCK_BYTES);
    byte[] window = packed(file, from, (int) (block - from));
    for (int i = window.length - BgzfHeader.BYTES; i >= 0; i--) {
      if (BgzfHeader.isAt(window, i) && i + BgzfHeader.blockBytes(window, i) == window.length) {
        return from + i;
      }
    }
    return 0; // Damaged: whoever reads the file from its start will say so.
  }

  /** Bytes of the file as they are on the disk. */
  private static byte[] packed(CheckedFile file, long place, int length) {
    CheckedFile onDisk =
        new CheckedFile(file.path(), file.format(), Compression.NONE, file.bytes());
    return Lines.bytes(onDisk, place, length);
  }

  private static byte[] text(CheckedFile file, long block) {
    long offset = BgzfInputStream.offsetOf(block);
    try (BgzfInputStream in = new BgzfInputStream(Path.of(file.path()), offset)) {
      return in.nextText();
    } catch (IOException e) {
      throw TextInput.explain(file, 0, e);
    }
  }
}
