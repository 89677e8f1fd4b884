package hearth.jobs.stats;

import java.io.Serializable;

/** What is counted for each file by itself. */
final class FileTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Composition letters = new Composition();
  private final LongCounts lengths = new LongCounts();

  /** By the byte that stands for a quality. */
  private final long[] qualities = new long[Qualities.BYTES];

  private long begun;
  private boolean cut;

  /** Counts a record. */
  void record(Fragment record) {
    letters.add(record.letters());
    lengths.add(record.letters().length(), 1);
  }

  /** Letters of a record whose other part is not looked at. */
  void part(Composition part) {
    letters.add(part);
  }

  /** Letters of a record that begins here and whose end is not looked at. */
  void begun(Composition part) {
    letters.add(part);
    begun++;
  }

  void quality(int quality, long count) {
    qualities[quality] += count;
  }

  /** Says that reading stopped before the end of the file. */
  void cut() {
    cut = true;
  }

  void add(FileTally other) {
    letters.add(other.letters);
    lengths.add(other.lengths);
    for (int i = 0; i < qualities.length; i++) {
      qualities[i] += other.qualities[i];
    }
    begun += other.begun;
    cut |= other.cut;
  }

  /** Records, those too whose length is not known. */
  long records() {
    return begun + lengths().records();
  }

  boolean isCut() {
    return cut;
  }

  Composition letters() {
    return letters;
  }

  LengthFigures lengths() {
    return new LengthFigures(lengths.sorted());
  }

  LongCounts lengthCounts() {
    return lengths;
  }

  Qualities qualities() {
    return new Qualities(qualities.clone());
  }
}
