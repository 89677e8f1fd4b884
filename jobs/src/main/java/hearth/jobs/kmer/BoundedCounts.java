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

  private final KmerTable table;
  private final int most;
  private final SpillFolder folder;
  private final int level;
  private @Nullable SpillFiles files;

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

  /**
   * Sees to it that so many k-mers more can be added to the table.
   *
   * @throws SpillException when the disk does not take what must go
   */
  void makeRoom(int kmers) {
    if (table.size() > most - kmers && table.size() > 0 && level <= SpillFiles.LAST_LEVEL) {
      spill();
    }
  }

  private SpillFiles spill() {
    SpillFiles into = files;
    if (into == null) {
      into = new SpillFiles(folder, level);
      files = into;
    }
    into.take(table);
    return into;
  }

  private void add(long high, long low, long count) {
    makeRoom(1);
    table.add(high, low, count);
  }

  /** Gives out all counts and forgets them. */
  void finish(KmerSink sink) {
    if (files == null) {
      table.drain(sink);
      return;
    }
    SpillFiles spilled = spill();
    files = null;
    for (int file = 0; file < spilled.count(); file++) {
      BoundedCounts part = new BoundedCounts(table, most, folder, level + 1);
      try {
        spilled.drain(file, part::add);
      } catch (IOException e) {
        throw new UncheckedIOException("Counts put aside could not be read again: " + e, e);
      }
      part.finish(sink);
    }
  }
}
