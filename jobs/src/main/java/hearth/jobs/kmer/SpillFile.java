package hearth.jobs.kmer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** K-mers and counts on disk, three longs each: written once, read once, then deleted. */
final class SpillFile {

  private static final int BUFFER_BYTES = 64 << 10;

  private final Path path;
  private final DataOutputStream out;
  private long entries;

  SpillFile(Path path) throws IOException {
    this.path = path;
    this.out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES));
  }

  void write(long high, long low, long count) throws IOException {
    out.writeLong(high);
    out.writeLong(low);
    out.writeLong(count);
    entries++;
  }

  /** Ends writing. */
  void close() throws IOException {
    out.close();
  }

  /** Gives out all that was written, a k-mer as often as it was, and deletes the file. */
  void drain(KmerSink sink) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES))) {
      for (long i = 0; i < entries; i++) {
        sink.kmer(in.readLong(), in.readLong(), in.readLong());
      }
    }
    Files.delete(path);
  }
}
