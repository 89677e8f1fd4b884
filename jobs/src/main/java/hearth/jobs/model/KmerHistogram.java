package hearth.jobs.model;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * How many distinct k-mers occur how often: ascending multiplicities from 1 on, each with at least
 * one k-mer.
 */
public final class KmerHistogram {

  private final int k;
  private final long[] multiplicities;
  private final long[] distinct;

  private KmerHistogram(int k, long[] multiplicities, long[] distinct) {
    this.k = k;
    this.multiplicities = multiplicities;
    this.distinct = distinct;
  }

  /**
   * @param k length of the k-mers
   * @param bins distinct k-mers by multiplicity; bins without k-mers and the multiplicity 0, which
   *     some tools write, are left out
   */
  public static KmerHistogram of(int k, SortedMap<Long, Long> bins) {
    long[] multiplicities = new long[bins.size()];
    long[] distinct = new long[bins.size()];
    int rows = 0;
    for (Map.Entry<Long, Long> bin : bins.entrySet()) {
      if (bin.getKey() > 0 && bin.getValue() > 0) {
        multiplicities[rows] = bin.getKey();
        distinct[rows] = bin.getValue();
        rows++;
      }
    }
    return new KmerHistogram(k, Arrays.copyOf(multiplicities, rows), Arrays.copyOf(distinct, rows));
  }

  /**
   * @param multiplicities from 1 on, ascending; kept
   * @param distinct as many, from 1 on; kept
   */
  public static KmerHistogram of(int k, long[] multiplicities, long[] distinct) {
    return new KmerHistogram(k, multiplicities, distinct);
  }

  public int k() {
    return k;
  }

  /** How many multiplicities occur. */
  public int rows() {
    return multiplicities.length;
  }

  public long multiplicity(int row) {
    return multiplicities[row];
  }

  public long distinct(int row) {
    return distinct[row];
  }

  /** All k-mers of a multiplicity: the multiplicity times its distinct k-mers. */
  double occurrences(int row) {
    return (double) multiplicities[row] * distinct[row];
  }

  /** All k-mers, repeats counted. */
  public double total() {
    double total = 0;
    for (int row = 0; row < rows(); row++) {
      total += occurrences(row);
    }
    return total;
  }

  /** All different k-mers. */
  public double totalDistinct() {
    double total = 0;
    for (long count : distinct) {
      total += count;
    }
    return total;
  }

  /** The largest multiplicity; 0 when there is no k-mer. */
  public long last() {
    return rows() == 0 ? 0 : multiplicities[rows() - 1];
  }

  /** The first row whose multiplicity is not below this. */
  int rowFrom(long multiplicity) {
    int found = Arrays.binarySearch(multiplicities, multiplicity);
    return found >= 0 ? found : -found - 1;
  }

  /** The distinct k-mers of a multiplicity, also 0. */
  long at(long multiplicity) {
    int row = rowFrom(multiplicity);
    return row < rows() && multiplicities[row] == multiplicity ? distinct[row] : 0;
  }

  /** The same without the largest multiplicity. */
  KmerHistogram withoutLast() {
    return new KmerHistogram(
        k, Arrays.copyOf(multiplicities, rows() - 1), Arrays.copyOf(distinct, rows() - 1));
  }
}
