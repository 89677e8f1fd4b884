package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a sequence file from some place on, unpacked. Failures are {@link
 * BadInputException}s.
 *
 * <p>Offsets are bytes of the text; in a file of bgzip they are those of {@link BgzfInputStream}.
 */
final class TextInput implements Closeable {

  private static final int PACKED_BUFFER_BYTES = 64 << 10;

  private final CheckedFile file;
  private final InputStream stream;
  private final @Nullable BgzfInputStream blocks;
  private final long start;
  private long taken;

  /** Opens {@code file} at {@code offset}, which is 0 for a file that is read from its start. */
  TextInput(CheckedFile file, long offset) {
    this.file = file;
    this.start = offset;
    try {
      this.stream = open(file, offset);
      this.blocks = stream instanceof BgzfInputStream bgzf ? bgzf : null;
    } catch (IOException e) {
      throw explain(file, 0, e);
    }
  }

  private static InputStream open(CheckedFile file, long offset) throws IOException {
    Path path = Path.of(file.path());
    return switch (file.compression()) {
      case NONE -> plain(path, offset);
      case BGZIP -> new BgzfInputStream(path, offset);
      case GZIP, ZSTD, BZIP2 ->
          new AheadInputStream(unpacked(file.compression(), path), BaseReader.BLOCK_BYTES);
    };
  }

  private static InputStream plain(Path path, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(path);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  private static InputStream unpacked(Compression compression, Path path) throws IOException {
    InputStream packed = Files.newInputStream(path);
    try {
      return switch (compression) {
        case ZSTD -> UnpackingInputStream.zstd(packed, PACKED_BUFFER_BYTES);
        case BZIP2 -> UnpackingInputStream.bzip2(packed, PACKED_BUFFER_BYTES);
        default -> new WholeGzipInputStream(packed, PACKED_BUFFER_BYTES);
      };
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** Offset of the byte that is read next. */
  long position() {
    if (blocks == null) {
      return start + taken;
    }
    try {
      return blocks.offset();
    } catch (IOException e) {
      throw explain(file, taken, e);
    }
  }

  /** Bytes of text read so far. */
  long taken() {
    return taken;
  }

  /** Reads into {@code buffer} what there is; returns the number of bytes, or -1 at the end. */
  int read(byte[] buffer) {
    return read(buffer, 0);
  }

  /** Fills {@code buffer} unless the text ends before; returns the number of bytes. */
  int readFully(byte[] buffer) {
    int have = 0;
    while (have < buffer.length) {
      int n = read(buffer, have);
      if (n < 0) {
        break;
      }
      have += n;
    }
    return have;
  }

  private int read(byte[] buffer, int from) {
    try {
      int n = stream.read(buffer, from, buffer.length - from);
      taken += Math.max(n, 0);
      return n;
    } catch (IOException e) {
      throw explain(file, taken, e);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw explain(file, taken, e);
    }
  }

  /** Says why a file could not be read on after {@code taken} bytes of text. */
  static BadInputException explain(CheckedFile file, long taken, IOException e) {
    boolean packed = file.compression() != Compression.NONE;
    String place = sentence("after %,d bytes of unpacked text", taken);
    if (packed && e instanceof EOFException) {
      return new BadInputException(
          file.path(),
          place,
          sentence(
              "\"%s\" is cut off: its %s data stop before their end.",
              file.name(), file.compression().data()),
          "Copy or download the file again and compare its size with the original's.",
          e);
    }
    if (packed && e instanceof ZipException) {
      return new BadInputException(
          file.path(),
          place,
          sentence(
              "\"%s\" is damaged: its %s data cannot be unpacked.",
              file.name(), file.compression().data()),
          "Copy or download the file again.",
          e);
    }
    return FileProblems.explain(Path.of(file.path()), e);
  }
}
