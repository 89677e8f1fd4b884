package hearth.cluster.engine.docker;

import java.io.IOException;
import java.io.InputStream;

/** A file that is fetched part by part, as it is read; a part that is empty is the end. */
final class PartedInput extends InputStream {

  private final Parts parts;
  private long next;
  private byte[] current;
  private int at;

  /** Fetches the part that begins at a byte. */
  @FunctionalInterface
  interface Parts {
    byte[] from(long offset) throws IOException;
  }

  /**
   * Fetches the first part.
   *
   * @throws IOException when it cannot be fetched
   */
  PartedInput(Parts parts, long offset) throws IOException {
    this.parts = parts;
    this.current = parts.from(offset);
    this.next = offset + current.length;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return current.length - at;
  }

  private boolean fill() throws IOException {
    if (at == current.length && current.length > 0) {
      current = parts.from(next);
      next += current.length;
      at = 0;
    }
    return at < current.length;
  }
}
