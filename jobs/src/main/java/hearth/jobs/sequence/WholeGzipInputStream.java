package hearth.jobs.sequence;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks all members of a gzip file and insists that nothing is left over. {@link GZIPInputStream}
 * alone takes a damaged or cut header of a later member for the end of the data, and the rest of
 * the file would be missing without a word.
 */
final class WholeGzipInputStream extends GZIPInputStream {

  /** Checksum and size behind each member. */
  private static final int TRAILER_BYTES = 8;

  private static final int MAGIC_FIRST = 0x1f;

  private final Counting source;
  private long takenAtFill;
  private boolean checked;

  WholeGzipInputStream(InputStream in, int bufferBytes) throws IOException {
    this(new Counting(in), bufferBytes);
  }

  private WholeGzipInputStream(Counting source, int bufferBytes) throws IOException {
    super(source, bufferBytes);
    this.source = source;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    if (n < 0 && !checked) {
      checkEnd();
      checked = true;
    }
    return n;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    takenAtFill = source.taken;
  }

  /** Only zeros may follow the last member: tapes and some tools fill up with them. */
  private void checkEnd() throws IOException {
    if (source.taken > takenAtFill) {
      throw new EOFException("The header of a further member of the gzip file is not whole");
    }
    int left = inf.getRemaining() - TRAILER_BYTES;
    for (int i = len - Math.max(left, 0); i < len; i++) {
      requirePadding(buf[i] & 0xff);
    }
    for (int b = in.read(); b >= 0; b = in.read()) {
      requirePadding(b);
    }
  }

  private static void requirePadding(int b) throws IOException {
    if (b == MAGIC_FIRST) {
      throw new EOFException("A further member of the gzip file is cut off");
    }
    if (b != 0) {
      throw new ZipException("Something that is not gzip follows the gzip data");
    }
  }

  /** Knows how many bytes were taken from it. */
  private static final class Counting extends FilterInputStream {
    private long taken;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      taken += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      taken += Math.max(n, 0);
      return n;
    }
  }
}
