package hearth.jobs.stats;

import hearth.jobs.sequence.CheckedFile;
import java.util.List;

/**
 * The figures of a file, or of all.
 *
 * @param name what they are of
 * @param format the file's format; empty for all
 * @param tally what was counted
 * @param records how many records; where not all was read, an estimate
 * @param bases letters of all records; where not all was read, an estimate
 * @param share the share that was read: 1 for all
 */
record FileFigures(
    String name, String format, FileTally tally, long records, long bases, double share) {

  /** Of one file, of which a share was read. */
  static FileFigures of(CheckedFile file, FileTally tally, double share) {
    return new FileFigures(
        file.name(),
        file.format().title(),
        tally,
        Math.round(tally.records() / share),
        Math.round(tally.letters().length() / share),
        share);
  }

  /** Of all files together. */
  static FileFigures total(List<FileFigures> files) {
    FileTally all = new FileTally();
    long records = 0;
    long bases = 0;
    for (FileFigures file : files) {
      all.add(file.tally());
      records += file.records();
      bases += file.bases();
    }
    double share = bases == 0 ? 1 : (double) all.letters().length() / bases;
    return new FileFigures("total", "", all, records, bases, share);
  }

  double meanLength() {
    long records = tally.records();
    return records == 0 ? 0 : (double) tally.letters().length() / records;
  }

  LengthFigures lengths() {
    return tally.lengths();
  }

  /** Records that it takes for half of all letters. */
  long l50() {
    return Math.round(lengths().l(50) / share);
  }

  /** The share of G and C among A, C, G and T; 0 without any. */
  double gc() {
    double gc = tally.letters().gc();
    return Double.isNaN(gc) ? 0 : gc;
  }

  /** The share of N among all letters. */
  double n() {
    return share(Letter.N);
  }

  /** The share of what is no A, C, G, T or N. */
  double other() {
    return share(Letter.OTHER);
  }

  private double share(Letter letter) {
    long all = tally.letters().length();
    return all == 0 ? 0 : (double) tally.letters().of(letter) / all;
  }

  Qualities qualities() {
    return tally.qualities();
  }

  boolean hasQualities() {
    return qualities().count() > 0;
  }
}
