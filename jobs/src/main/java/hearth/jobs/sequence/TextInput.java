package hearth.jobs.sequence;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The text of a sequence file from some byte on, unpacked. Failures are {@link BadInputException}s.
 */
final class TextInput implements Closeable {

  private static final int PACKED_BUFFER_BYTES = 64 << 10;

  private final SequenceFile file;
  private final InputStream stream;
  private long position;

  /** Opens {@code file} at byte {@code offset}, which is 0 for a packed file. */
  TextInput(SequenceFile file, long offset) {
    this.file = file;
    this.position = offset;
    try {
      this.stream = open(file, offset);
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private static InputStream open(SequenceFile file, long offset) throws IOException {
    Path path = Path.of(file.path());
    if (!file.splittable()) {
      return new WholeGzipInputStream(Files.newInputStream(path), PACKED_BUFFER_BYTES);
    }
    SeekableByteChannel channel = Files.newByteChannel(path);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  /** Offset in the text of the byte that is read next. */
  long position() {
    return position;
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
      position += Math.max(n, 0);
      return n;
    } catch (IOException e) {
      throw explain(e);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private BadInputException explain(IOException e) {
    String place =
        BadInputException.sentence("after %,d bytes of unpacked text", Math.max(position, 0));
    if (file.compression() != Compression.NONE && e instanceof EOFException) {
      return new BadInputException(
          file.path(),
          place,
          BadInputException.sentence(
              "\"%s\" is cut off: its gzip data stop before their end.", file.name()),
          "Copy or download the file again and compare its size with the original's.",
          e);
    }
    if (file.compression() != Compression.NONE && e instanceof ZipException) {
      return new BadInputException(
          file.path(),
          place,
          BadInputException.sentence(
              "\"%s\" is damaged: its gzip data cannot be unpacked.", file.name()),
          "Copy or download the file again.",
          e);
    }
    return FileProblems.explain(Path.of(file.path()), e);
  }
}
