package hearth.jobs.record;

import hearth.jobs.sequence.BadInputException;
import java.io.Closeable;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the records of one split, a few at a time, so that whoever drives it can pause in between.
 * Failures of reading are {@link BadInputException}s.
 */
public interface RecordSource extends Closeable {

  /** Once so many letters were delivered, {@link #advance} returns. */
  int LETTERS = 64 << 10;

  /**
   * Reads on and hands the records to {@code taker}, in the order of the file. A record is there
   * only while the taker has it: its buffers are used again. Only of the last one of a call, the
   * letters stay until the next call.
   *
   * @return whether there may be more
   */
  boolean advance(Consumer<SequenceRecord> taker);

  /** The failure that the record that is being delivered is no good; says where it is. */
  BadInputException bad(String problem, String remedy);

  /** Bytes read so far. */
  long bytesRead();

  /** Columns that no {@link SequenceRecord} can hold, such as nested ones. */
  default Set<String> leftOut() {
    return Set.of();
  }

  /** How many records the rest of the split has; nothing can be read after it. */
  default long count() {
    long[] records = new long[1];
    boolean more = true;
    while (more) {
      more = advance(record -> records[0]++);
    }
    return records[0];
  }

  @Override
  void close();
}
