package hearth.jobs.record;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.TextLines;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the formats have in common whose records are made of lines. */
abstract class LineSource implements RecordSource {

  static final String AGAIN = "Copy or download the file again.";

  final Split split;
  final TextLines lines;

  /** Where the record starts that is being read. */
  long offset;

  /**
   * @param start where to read from
   */
  LineSource(Split split, long start) {
    this.split = split;
    this.lines = TextLines.ofAnyLength(split.file(), start);
  }

  /** The byte before a split, to see whether the split starts with a line; 0 for the first one. */
  static long before(Split split) {
    return Math.max(0, split.start() - 1);
  }

  /** Goes to the first line that starts in the split; to be called before all else. */
  final void passForeignLine() {
    if (split.start() > 0) {
      lines.next();
    }
  }

  @Override
  public final boolean advance(Consumer<SequenceRecord> taker) {
    for (long letters = 0; letters < LETTERS; ) {
      SequenceRecord record = next();
      if (record == null) {
        return false;
      }
      letters += record.sequence().length() + 1;
      taker.accept(record);
    }
    return true;
  }

  /** Reads one record; null behind the last one. */
  abstract @Nullable SequenceRecord next();

  @Override
  public final BadInputException bad(String problem, String remedy) {
    return TextLines.bad(split.file(), offset, problem, remedy);
  }

  @Override
  public final long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public final void close() {
    lines.close();
  }
}
