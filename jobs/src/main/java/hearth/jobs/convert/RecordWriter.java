package hearth.jobs.convert;

import hearth.jobs.record.SequenceRecord;
import java.io.Closeable;
import java.io.IOException;

/** Writes records in one format. Closed without {@link #finish}, what it wrote is worth nothing. */
public interface RecordWriter extends Closeable {

  /** Writes one record. */
  void write(SequenceRecord record) throws IOException;

  /** Writes what must come last. The stream below stays open. */
  void finish() throws IOException;

  /** Lets go of everything but the stream below. */
  @Override
  void close() throws IOException;
}
