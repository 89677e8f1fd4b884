package hearth.jobs.sequence;

import java.io.Closeable;

/**
 * Reads the bases of one split, block by block, so that whoever drives it can pause in between.
 * Failures of reading are {@link BadInputException}s.
 */
public interface BaseReader extends Closeable {

  /** Bytes read at once. */
  int BLOCK_BYTES = 256 << 10;

  /**
   * Opens a split for k-mers: every run of {@code k} letters whose first letter lies in the split
   * is delivered whole, and none other.
   *
   * @param k length of the k-mers
   */
  static BaseReader open(Split split, int k) {
    return open(split, k, BLOCK_BYTES);
  }

  /** Like {@link #open(Split, int)}, with blocks of {@code blockBytes}. */
  static BaseReader open(Split split, int k, int blockBytes) {
    return switch (split.file().format()) {
      case FASTA -> new FastaBases(split, k - 1, blockBytes);
      case FASTQ -> new FastqBases(split, blockBytes);
      default ->
          throw new IllegalArgumentException(
              "Bases are read of FASTA and FASTQ, not of " + split.file().format().title());
    };
  }

  /**
   * Reads one more block and hands its bases to {@code sink}.
   *
   * @return whether there may be more
   */
  boolean advance(BaseSink sink);

  /** Bytes of text read so far. */
  long bytesRead();

  /** Records that began in the split and were met so far. */
  long recordsRead();

  @Override
  void close();
}
