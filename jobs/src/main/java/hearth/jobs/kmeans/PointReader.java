package hearth.jobs.kmeans;

import hearth.jobs.sequence.Split;
import java.io.Closeable;
import java.util.function.Consumer;

/**
 * Reads the points of a split, piece by piece, so that whoever drives it can pause in between.
 * Failures are {@link hearth.jobs.sequence.BadInputException}s.
 */
public interface PointReader extends Closeable {

  /**
   * Reads on and hands over blocks that are full.
   *
   * @return whether there may be more
   */
  boolean advance(Consumer<PointBlock> sink);

  /** Bytes of text read so far. */
  long bytesRead();

  /** Records read so far. */
  long recordsRead();

  @Override
  void close();

  /**
   * Opens a split.
   *
   * @param file place of its file among the inputs
   */
  static PointReader open(Split split, int file, FeatureSpec features) {
    return switch (split.file().format()) {
      case FASTA -> new ProfilePoints(split, file, features.kmer());
      case PARQUET -> ParquetPoints.open(split, file, features.table());
      default -> new TablePoints(split, file, features.table());
    };
  }
}
