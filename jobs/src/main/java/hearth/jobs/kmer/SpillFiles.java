package hearth.jobs.kmer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * K-mers and counts on disk, three longs each, in files of their own by some bits of a hash:
 * written in turns, read once, then deleted. Files are open only while they are written or read, so
 * a task that fails holds none.
 */
final class SpillFiles {

  private static final int FILE_BITS = 4;
  private static final int FILES = 1 << FILE_BITS;

  /** Files of files of files: with all bits of the hash in use there is nothing to divide by. */
  static final int LAST_LEVEL = Long.SIZE / FILE_BITS - 1;

  private static final int BUFFER_BYTES = 64 << 10;
  private static final int ENTRY_BYTES = 3 * Long.BYTES;

  private final SpillFolder folder;
  private final int level;
  private final @Nullable Path[] paths = new Path[FILES];
  private final long[] entries = new long[FILES];

  /**
   * @param level which bits of the hash decide, from 0 to {@link #LAST_LEVEL}
   */
  SpillFiles(SpillFolder folder, int level) {
    this.folder = folder;
    this.level = level;
  }

  /**
   * Takes all that a table has.
   *
   * @throws SpillException when the disk does not take it
   */
  void take(KmerTable table) {
    try (Writing writing = new Writing()) {
      table.drain(writing);
    }
  }

  private long bytes() {
    long sum = 0;
    for (long each : entries) {
      sum += each;
    }
    return sum * ENTRY_BYTES;
  }

  /** How many files there may be. */
  int count() {
    return FILES;
  }

  /** Gives out what one file holds, a k-mer as often as it was written, and deletes the file. */
  void drain(int file, KmerSink sink) throws IOException {
    Path path = paths[file];
    if (path == null) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES))) {
      for (long i = 0; i < entries[file]; i++) {
        sink.kmer(in.readLong(), in.readLong(), in.readLong());
      }
    }
    Files.delete(path);
    paths[file] = null;
  }

  private int file(long high, long low) {
    // Unlike the bits of the table's hash.
    long hash = Hashes.mix(high * KmerTable.GOLDEN ^ low);
    return (int) (hash >>> (level * FILE_BITS)) & (FILES - 1);
  }

  /** Appends to the files, each of which is opened when something is for it. */
  private final class Writing implements KmerSink, AutoCloseable {

    private final @Nullable DataOutputStream[] open = new DataOutputStream[FILES];

    @Override
    public void kmer(long high, long low, long count) {
      int file = file(high, low);
      try {
        DataOutputStream out = open[file] == null ? open(file) : open[file];
        out.writeLong(high);
        out.writeLong(low);
        out.writeLong(count);
      } catch (IOException e) {
        throw new SpillException(paths[file], bytes(), e);
      }
      entries[file]++;
    }

    private DataOutputStream open(int file) throws IOException {
      Path path = paths[file];
      if (path == null) {
        path = folder.newFile();
        paths[file] = path;
      }
      DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                  BUFFER_BYTES));
      open[file] = out;
      return out;
    }

    @Override
    public void close() {
      SpillException problem = null;
      for (int file = 0; file < FILES; file++) {
        try {
          if (open[file] != null) {
            open[file].close();
          }
        } catch (IOException e) {
          problem = problem == null ? new SpillException(paths[file], bytes(), e) : problem;
        }
      }
      if (problem != null) {
        throw problem;
      }
    }
  }
}
