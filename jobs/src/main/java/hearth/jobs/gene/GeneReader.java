package hearth.jobs.gene;

import java.io.Closeable;

/**
 * Reads the coding sequences of a split, piece by piece, so that whoever drives it can pause in
 * between. Failures are {@link hearth.jobs.sequence.BadInputException}s.
 */
public interface GeneReader extends Closeable {

  /**
   * Reads on and hands coding sequences to {@code sink}.
   *
   * @return whether there may be more
   */
  boolean advance(GeneSink sink);

  /** The genes that were left out so far. */
  SkippedGenes skipped();

  /** Bytes of text read so far. */
  long bytesRead();

  /** Records of the file that were read so far. */
  long recordsRead();

  @Override
  void close();
}
