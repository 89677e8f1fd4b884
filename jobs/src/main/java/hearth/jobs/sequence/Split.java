package hearth.jobs.sequence;

import java.io.Serializable;

/**
 * A range of a sequence file that one task reads.
 *
 * @param file the file
 * @param start offset of the first byte, from 0: in the text, or in a file of bgzip a virtual one
 *     (see {@link BgzfInputStream})
 * @param end the byte after the last one; {@link Long#MAX_VALUE} for the rest of a packed file
 */
public record Split(CheckedFile file, long start, long end) implements Serializable {

  public Split {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No range of bytes: " + start + " to " + end);
    }
    if (start > 0 && !file.splittable()) {
      throw new IllegalArgumentException("A packed file is read from its start: " + file.path());
    }
  }

  /** The whole of a file. */
  public static Split whole(CheckedFile file) {
    boolean plain = file.compression() == Compression.NONE;
    return new Split(file, 0, plain ? file.bytes() : Long.MAX_VALUE);
  }
}
