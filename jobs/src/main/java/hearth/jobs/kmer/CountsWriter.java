package hearth.jobs.kmer;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes k-mers and counts in some format. Taking a k-mer throws {@link
 * java.io.UncheckedIOException} when it cannot be written. Closed without {@link #finish}, what is
 * written is not whole.
 */
public interface CountsWriter extends KmerSink, Closeable {

  /** Writes what is left to write; no k-mer may follow. Does not close. */
  void finish() throws IOException;
}
