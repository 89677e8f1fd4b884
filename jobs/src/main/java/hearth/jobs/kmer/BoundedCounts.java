package hearth.jobs.kmer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table within bounds: when it has too many different k-mers, its counts go to files, which
 * k-mer into which by a hash, and at the end one file after another comes back and is added up. A
 * file that does not fit is divided again by other bits of the hash (as a hybrid hash join does,
 * Shapiro 1986). So memory is bounded whatever comes, and counts are exact.
 */
final class BoundedCounts {

  private static final int FILE_BITS = 4;
  private static final int FILES = 1 << FILE_BITS;

  /** Files of files of files: with all bits of the hash in use there is nothing to divide by. */
  private static final int LAST_LEVEL = Long.SIZE / FILE_BITS - 1;

  private final KmerTable table;
  private final int most;
  private final SpillFolder folder;
  private final int level;
  private SpillFile @Nullable [] files;

  /**
   * @param table empty
   * @param most how many different k-mers it may have
   */
  BoundedCounts(KmerTable table, int most, SpillFolder folder) {
    this(table, most, folder, 0);
  }

  private BoundedCounts(KmerTable table, int most, SpillFolder folder, int level) {
    this.table = table;
    this.most = most;
    this.folder = folder;
    this.level = level;
  }

  /** Sees to it that so many k-mers more can be added to the table. */
  void makeRoom(int kmers) {
    if (table.size() > most - kmers && table.size() > 0 && level <= LAST_LEVEL) {
      try {
        spill();
      } catch (IOException e) {
        throw new UncheckedIOException("Counts could not be put aside on disk: " + e, e);
      }
    }
  }

  private void spill() throws IOException {
    SpillFile[] into = files;
    if (into == null) {
      into = new SpillFile[FILES];
      for (int i = 0; i < FILES; i++) {
        into[i] = new SpillFile(folder.newFile());
      }
      files = into;
    }
    SpillFile[] open = into;
    table.drain(
        (high, low, count) -> {
          try {
            open[file(high, low)].write(high, low, count);
          } catch (IOException e) {
            throw new UncheckedIOException("Counts could not be put aside on disk: " + e, e);
          }
        });
  }

  private int file(long high, long low) {
    return (int) (mix(high, low) >>> (level * FILE_BITS)) & (FILES - 1);
  }

  /** All bits depend on all others (the finalizer of MurmurHash3), unlike those of the table. */
  private static long mix(long high, long low) {
    long mixed = high * KmerTable.GOLDEN ^ low;
    mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  private void add(long high, long low, long count) {
    makeRoom(1);
    table.add(high, low, count);
  }

  /** Gives out all counts and forgets them. */
  void finish(KmerSink sink) {
    SpillFile[] spilled = files;
    if (spilled == null) {
      table.drain(sink);
      return;
    }
    try {
      finish(spilled, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("Counts put aside could not be read again: " + e, e);
    }
  }

  private void finish(SpillFile[] spilled, KmerSink sink) throws IOException {
    spill();
    files = null;
    for (SpillFile file : spilled) {
      file.close();
    }
    for (SpillFile file : spilled) {
      BoundedCounts part = new BoundedCounts(table, most, folder, level + 1);
      file.drain(part::add);
      part.finish(sink);
    }
  }
}
