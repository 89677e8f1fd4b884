package hearth.jobs.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, a few buffers ahead of its reader, so that unpacking and
 * counting share two cores. The first bytes are read without the thread: a small file, or a look at
 * a file's head, costs none.
 */
final class AheadInputStream extends InputStream {

  private static final int BUFFERS = 4;
  private static final int BUFFERS_WITHOUT_THREAD = 2;

  private final InputStream in;
  private final int bufferBytes;
  private final BlockingQueue<Buffer> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
  private final BlockingQueue<Buffer> free = new ArrayBlockingQueue<>(BUFFERS);
  private @Nullable Thread thread;
  private @Nullable Buffer current;
  private long readHere;
  private boolean ended;

  /**
   * @param in is closed with this stream
   * @param bufferBytes size of each of four buffers
   */
  AheadInputStream(InputStream in, int bufferBytes) {
    this.in = in;
    this.bufferBytes = bufferBytes;
  }

  /** Bytes on their way, and why there are no more behind them, if so. */
  private static final class Buffer {
    private final byte[] bytes;
    private int at;
    private int length;
    private @Nullable IOException failure;
    private boolean last;

    Buffer(int size) {
      this.bytes = new byte[size];
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    if (readHere < (long) BUFFERS_WITHOUT_THREAD * bufferBytes) {
      int n = in.read(target, from, wanted);
      readHere += Math.max(n, 0);
      return n;
    }
    if (ended) {
      return -1;
    }
    Buffer buffer = buffer();
    int n = Math.min(wanted, buffer.length - buffer.at);
    System.arraycopy(buffer.bytes, buffer.at, target, from, n);
    buffer.at += n;
    return n == 0 && wanted > 0 ? end(buffer) : n;
  }

  private int end(Buffer buffer) throws IOException {
    ended = true;
    if (buffer.failure != null) {
      throw buffer.failure;
    }
    return -1;
  }

  /** The buffer to take from: one that is used up only if it is the last. */
  private Buffer buffer() throws IOException {
    try {
      start();
      Buffer buffer = current;
      while (buffer == null || buffer.at == buffer.length && !buffer.last) {
        if (buffer != null) {
          free.put(buffer);
        }
        buffer = filled.take();
        current = buffer;
      }
      return buffer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Reading was interrupted").initCause(e);
    }
  }

  private void start() throws InterruptedException {
    if (thread == null) {
      for (int i = 0; i < BUFFERS; i++) {
        free.put(new Buffer(bufferBytes));
      }
      Thread reader = new Thread(this::readAhead, "hearth-unpack");
      reader.setDaemon(true);
      reader.start();
      thread = reader;
    }
  }

  private void readAhead() {
    try {
      boolean more = true;
      while (more) {
        Buffer buffer = free.take();
        buffer.at = 0;
        buffer.length = 0;
        more = fill(buffer);
        buffer.last = !more;
        filled.put(buffer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // Closed: nobody waits for more.
    }
  }

  /** Fills a buffer; false when nothing follows it. */
  private boolean fill(Buffer buffer) {
    try {
      while (buffer.length < buffer.bytes.length) {
        int n = in.read(buffer.bytes, buffer.length, buffer.bytes.length - buffer.length);
        if (n < 0) {
          return false;
        }
        buffer.length += n;
      }
      return true;
    } catch (IOException e) {
      buffer.failure = e;
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Thread reader = thread;
    if (reader != null) {
      reader.interrupt();
      boolean interrupted = false;
      while (reader.isAlive()) {
        try {
          reader.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    in.close();
  }
}
