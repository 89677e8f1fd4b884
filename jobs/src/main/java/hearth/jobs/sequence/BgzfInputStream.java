package hearth.jobs.sequence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks BGZF from any place on. Offsets are the virtual ones of the SAM specification (section
 * 4.1.1): the place of a block in the file times 65,536, plus the place in the block's text. They
 * grow with the text, so offsets compare like plain ones; and a read never goes beyond a block, so
 * they may be added to inside what one read returned.
 */
final class BgzfInputStream extends InputStream {

  /** What a block holds at most, packed or not. */
  static final int BLOCK_BYTES = 1 << 16;

  private static final int OFFSET_BITS = 16;
  private static final int FILE_BUFFER_BYTES = 128 << 10;
  private static final int TRAILER_BYTES = 8;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[BLOCK_BYTES];
  private final byte[] text = new byte[BLOCK_BYTES];
  private long block;
  private long nextBlock;
  private int at;
  private int length;

  /** Opens a file at a virtual offset. */
  BgzfInputStream(Path path, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(path);
    this.in = new BufferedInputStream(Channels.newInputStream(channel), FILE_BUFFER_BYTES);
    this.nextBlock = blockOf(offset);
    this.block = nextBlock;
    try {
      channel.position(nextBlock);
      int within = (int) (offset & (BLOCK_BYTES - 1));
      if (within > 0) {
        readBlock();
        at = Math.min(within, length);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** The virtual offset of a block's first byte. */
  static long offsetOf(long block) {
    return block << OFFSET_BITS;
  }

  /** The place of the block that holds a virtual offset. */
  static long blockOf(long offset) {
    return offset >>> OFFSET_BITS;
  }

  /** The virtual offset of the byte that is read next. */
  long offset() throws IOException {
    return fill() ? offsetOf(block) + at : offsetOf(nextBlock);
  }

  /** The text of the next block, which may be empty. */
  byte[] nextText() throws IOException {
    readBlock();
    at = length;
    return Arrays.copyOf(text, length);
  }

  @Override
  public int read() throws IOException {
    return fill() ? text[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    if (wanted == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(wanted, length - at);
    System.arraycopy(text, at, target, from, n);
    at += n;
    return n;
  }

  /** Whether there is a byte to read: unpacks the next block if it must. */
  private boolean fill() throws IOException {
    while (at == length) {
      if (!readBlock()) {
        return false;
      }
    }
    return true;
  }

  private boolean readBlock() throws IOException {
    int have = in.readNBytes(packed, 0, BgzfHeader.BYTES);
    if (have == 0) {
      return false;
    }
    if (have < BgzfHeader.BYTES) {
      throw new EOFException("The header of a block is not whole");
    }
    if (!BgzfHeader.isAt(packed, 0)) {
      throw new ZipException("A block of BGZF was expected");
    }
    int size = BgzfHeader.blockBytes(packed, 0);
    int rest = size - BgzfHeader.BYTES;
    if (rest < TRAILER_BYTES) {
      throw new ZipException("A block is shorter than its header");
    }
    if (in.readNBytes(packed, 0, rest) < rest) {
      throw new EOFException("A block is not whole");
    }
    block = nextBlock;
    nextBlock += size;
    at = 0;
    length = 0;
    length = unpack(rest - TRAILER_BYTES);
    return true;
  }

  private int unpack(int packedBytes) throws ZipException {
    inflater.reset();
    inflater.setInput(packed, 0, packedBytes);
    int n = 0;
    try {
      while (!inflater.finished()) {
        int more = inflater.inflate(text, n, text.length - n);
        if (more == 0 && !inflater.finished()) {
          throw new ZipException("A block does not end where it should");
        }
        n += more;
      }
    } catch (DataFormatException e) {
      throw (ZipException) new ZipException(String.valueOf(e.getMessage())).initCause(e);
    }
    checksum.reset();
    checksum.update(text, 0, n);
    if ((int) checksum.getValue() != BgzfHeader.number(packed, packedBytes)
        || n != BgzfHeader.number(packed, packedBytes + Integer.BYTES)) {
      throw new ZipException("The checksum or the size of a block is wrong");
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
