package hearth.cluster.results;

import java.util.List;

/**
 * Statistics of sequences, as read from the tables of a result.
 *
 * @param files figures of each file
 * @param total those of all files together; of one file, that file's
 * @param lengths records by length, by growing length, empty bins left out
 * @param gc records by their share of G and C, one for each per cent from 0 to 100
 * @param letters letters by position in the read; empty for what are no reads
 * @param qualities qualities by position in the read; empty for what are no reads
 * @param duplicates how many different sequences occur how often; empty when not counted
 */
public record SequenceStatistics(
    List<Summary> files,
    Summary total,
    List<Lengths> lengths,
    List<Gc> gc,
    List<Letters> letters,
    List<Quality> qualities,
    List<Copies> duplicates) {
  public SequenceStatistics {
    files = List.copyOf(files);
    lengths = List.copyOf(lengths);
    gc = List.copyOf(gc);
    letters = List.copyOf(letters);
    qualities = List.copyOf(qualities);
    duplicates = List.copyOf(duplicates);
  }

  /**
   * Figures of a file, or of all.
   *
   * @param records how many records; an estimate where not all was read
   * @param bases letters of all records; an estimate where not all was read
   * @param minLength of the shortest record, in letters
   * @param maxLength of the longest record, in letters
   * @param n50 records of this length or longer have half of all letters
   * @param gc share of G and C among A, C, G and T, 0 to 1
   */
  public record Summary(
      String name,
      long records,
      long bases,
      double minLength,
      double meanLength,
      double maxLength,
      double medianLength,
      double n50,
      double gc) {}

  /**
   * Records whose lengths lie from {@code from} to {@code to}, both included.
   *
   * @param bases letters of these records
   */
  public record Lengths(long from, long to, long records, long bases) {}

  /** Records with a share of G and C, in whole per cent. */
  public record Gc(int percent, long records) {}

  /** Letters at the positions from {@code from} to {@code to}, counted from 1. */
  public record Letters(
      long from, long to, long bases, long a, long c, long g, long t, long n, long other) {}

  /** Qualities (Phred) at the positions from {@code from} to {@code to}, counted from 1. */
  public record Quality(
      long from,
      long to,
      long bases,
      double mean,
      double p10,
      double q1,
      double median,
      double q3,
      double p90) {}

  /** {@code different} sequences occur {@code times} times each, {@code records} in all. */
  public record Copies(long times, long different, long records) {}
}
