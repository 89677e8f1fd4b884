package hearth.jobs.compare;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The smallest hashes of a sample's different k-mers (a bottom sketch, Broder 1997).
 *
 * @param hashes in ascending order, each once; with their highest bit turned, so that they compare
 *     as signed numbers
 * @param limit up to which no hash of the sample is missing: the largest one of a sketch that is
 *     full, {@link Long#MAX_VALUE} where it holds all hashes of the sample
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of hashes; nobody compares sketches whole.
record Sketch(long[] hashes, long limit) implements Serializable {

  /** The sketch of {@code size} hashes of all that two sketches stand for. */
  static Sketch merge(Sketch one, Sketch other, int size) {
    long limit = Math.min(one.limit, other.limit);
    long[] both = Arrays.copyOf(one.hashes, Math.addExact(one.hashes.length, other.hashes.length));
    System.arraycopy(other.hashes, 0, both, one.hashes.length, other.hashes.length);
    Arrays.sort(both);
    int kept = 0;
    for (int i = 0; i < both.length && both[i] <= limit && kept < size; i++) {
      if (kept == 0 || both[i] != both[kept - 1]) {
        both[kept++] = both[i];
      }
    }
    boolean full = kept == size;
    return new Sketch(Arrays.copyOf(both, kept), full ? both[kept - 1] : limit);
  }

  /**
   * About how many different k-mers the sample has, by how dense the hashes are; exactly, where the
   * sketch holds them all.
   *
   * @param bits of a hash
   */
  double distinct(int bits) {
    if (limit == Long.MAX_VALUE) {
      return hashes.length;
    }
    double top = hashes.length == 0 ? 0 : unsigned(hashes[hashes.length - 1]);
    return top == 0 ? hashes.length : Math.pow(2, bits) * hashes.length / top;
  }

  private static double unsigned(long turned) {
    return turned - (double) Long.MIN_VALUE;
  }
}
