package hearth.jobs.kmer;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many distinct k-mers occur once, twice and so on, without any cap; and the most frequent
 * ones. Spectra of parts with no k-mer in common add up.
 */
public final class Spectrum implements KmerSink, Serializable {
  private static final long serialVersionUID = 1L;

  /** Multiplicities below this are counted in an array. */
  private static final int LOW = 1 << 10;

  private final int k;
  private final boolean canonical;
  private final long[] low = new long[LOW];
  private final TreeMap<Long, Long> high = new TreeMap<>();
  private final TopKmers top;

  Spectrum(int k, boolean canonical, int top) {
    this.k = k;
    this.canonical = canonical;
    this.top = new TopKmers(top);
  }

  @Override
  public void kmer(long high, long low, long count) {
    bin(count, 1);
    top.offer(high, low, count);
  }

  /** Adds the spectrum of other k-mers. */
  public void addAll(Spectrum other) {
    other.histogram().forEach(this::bin);
    top.addAll(other.top);
  }

  private void bin(long multiplicity, long distinct) {
    if (multiplicity < LOW) {
      low[(int) multiplicity] += distinct;
    } else {
      high.merge(multiplicity, distinct, Long::sum);
    }
  }

  public int k() {
    return k;
  }

  public boolean canonical() {
    return canonical;
  }

  /** Distinct k-mers by multiplicity, ascending, without empty bins. */
  public SortedMap<Long, Long> histogram() {
    SortedMap<Long, Long> histogram = new TreeMap<>(high);
    for (int multiplicity = 1; multiplicity < LOW; multiplicity++) {
      if (low[multiplicity] > 0) {
        histogram.put((long) multiplicity, low[multiplicity]);
      }
    }
    return histogram;
  }

  /** K-mers in all. */
  public long total() {
    return histogram().entrySet().stream()
        .mapToLong(bin -> Math.multiplyExact(bin.getKey(), bin.getValue()))
        .reduce(0, Math::addExact);
  }

  /** Different k-mers. */
  public long distinct() {
    return histogram().values().stream().mapToLong(Long::longValue).sum();
  }

  /** K-mers that occur once. */
  public long unique() {
    return low[1];
  }

  /** How often the most frequent k-mer occurs; 0 if there is none. */
  public long max() {
    SortedMap<Long, Long> histogram = histogram();
    return histogram.isEmpty() ? 0 : histogram.lastKey();
  }

  /** The most frequent k-mers. */
  public TopKmers top() {
    return top;
  }
}
