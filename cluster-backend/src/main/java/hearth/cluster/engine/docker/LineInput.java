package hearth.cluster.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An input of lines that others send; reading waits for the next one until it is closed. */
final class LineInput extends InputStream {

  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
  private byte[] current = new byte[0];
  private int at;
  private volatile boolean closed;

  /**
   * Adds a line.
   *
   * @throws IOException when this is closed
   */
  void send(String line) throws IOException {
    if (closed) {
      throw new IOException("The connection is closed.");
    }
    queue.add((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      while (at == current.length) {
        if (closed && queue.isEmpty()) {
          return -1;
        }
        current = queue.take();
        at = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  @Override
  public void close() {
    closed = true;
    queue.add(END);
  }
}
