package hearth.jobs.sequence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks zstd and bzip2, and says of what cannot be unpacked whether it is cut off ({@link
 * EOFException}) or damaged ({@link ZipException}): the unpackers' own failures say that in many
 * ways, and some are no I/O exceptions.
 */
final class UnpackingInputStream extends InputStream {

  private final Source source;
  private final InputStream unpacked;

  private UnpackingInputStream(Source source, Unpacker unpacker, int bufferBytes)
      throws IOException {
    this.source = source;
    try {
      this.unpacked = unpacker.open(new BufferedInputStream(source, bufferBytes));
    } catch (IOException | RuntimeException e) {
      throw explain(e);
    }
  }

  /** Opens a stream over packed bytes. */
  @FunctionalInterface
  private interface Unpacker {
    InputStream open(InputStream packed) throws IOException;
  }

  /** Unpacks all streams of a bzip2 file. */
  static InputStream bzip2(InputStream in, int bufferBytes) throws IOException {
    return new UnpackingInputStream(
        new Source(in), packed -> new BZip2CompressorInputStream(packed, true), bufferBytes);
  }

  /** Unpacks all frames of a zstd file. */
  static InputStream zstd(InputStream in, int bufferBytes) throws IOException {
    return new UnpackingInputStream(new Source(in), ZstdCompressorInputStream::new, bufferBytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    try {
      return unpacked.read(target, from, wanted);
    } catch (IOException | RuntimeException e) {
      throw explain(e);
    }
  }

  private IOException explain(Exception e) {
    if (source.failure != null) {
      return source.failure;
    }
    String message = String.valueOf(e.getMessage());
    IOException known = source.ended ? new EOFException(message) : new ZipException(message);
    known.initCause(e);
    return known;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /** Remembers whether the file ended, and whether it could not be read. */
  private static final class Source extends FilterInputStream {
    private boolean ended;
    private @Nullable IOException failure;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
      try {
        int n = super.read(target, from, wanted);
        ended |= n < 0;
        return n;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
