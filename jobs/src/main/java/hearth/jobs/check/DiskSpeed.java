package hearth.jobs.check;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/**
 * How fast a disk is.
 *
 * @param bytes written and read back
 * @param writeNanos until they were on the disk
 * @param readNanos until they were back, maybe from the system's memory
 */
public record DiskSpeed(long bytes, long writeNanos, long readNanos) implements Serializable {

  private static final int BLOCK = 1 << 20;
  private static final double NANOS = 1e9;
  private static final double MB = 1e6;

  /**
   * Measures with a file, which is removed.
   *
   * @throws IOException when the disk does not take the file, or gives back something else
   */
  public static DiskSpeed measure(Path file, int bytes) throws IOException {
    byte[] block = new byte[BLOCK];
    new Random(bytes).nextBytes(block);
    try {
      long begin = System.nanoTime();
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        for (int left = bytes; left > 0; left -= BLOCK) {
          ByteBuffer buffer = ByteBuffer.wrap(block, 0, Math.min(BLOCK, left));
          while (buffer.hasRemaining()) {
            out.write(buffer);
          }
        }
        out.force(true);
      }
      long written = System.nanoTime();
      requireSame(file, block, bytes);
      return new DiskSpeed(bytes, written - begin, System.nanoTime() - written);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void requireSame(Path file, byte[] block, int bytes) throws IOException {
    byte[] back = Files.readAllBytes(file);
    if (back.length != bytes) {
      throw new IOException(
          "%d bytes were written to %s, and it has %d".formatted(bytes, file, back.length));
    }
    for (int i = 0; i < bytes; i++) {
      if (back[i] != block[i % BLOCK]) {
        throw new IOException("Byte %d of %s is not what was written".formatted(i, file));
      }
    }
  }

  /** Megabytes a second onto the disk. */
  public double writeRate() {
    return bytes / MB / (Math.max(1, writeNanos) / NANOS);
  }

  /** Megabytes a second back. */
  public double readRate() {
    return bytes / MB / (Math.max(1, readNanos) / NANOS);
  }
}
