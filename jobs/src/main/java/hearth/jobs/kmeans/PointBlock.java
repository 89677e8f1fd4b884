package hearth.jobs.kmeans;

import java.io.Serializable;
import java.util.List;

/**
 * Some points, one behind the other.
 *
 * @param file place of the points' file among the inputs
 * @param offset where the first one starts in its file, in bytes; together with {@code file} and
 *     the place in the block it tells points apart, however the input was cut
 * @param offsets where each starts, in bytes behind {@code offset}
 * @param ids what each is called
 * @param values their features, point by point
 */
public record PointBlock(int file, long offset, int[] offsets, List<String> ids, double[] values)
    implements Serializable {

  /** How many points there are. */
  public int size() {
    return offsets.length;
  }

  /** Stands for a point, the same whichever block it is in. */
  long key(int point) {
    return ((long) file << 48) + offset + offsets[point];
  }
}
