package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;

/**
 * The bars of a spectrum: one from m − ½ to m + ½ for each bin, in a running sum up to where the
 * next one begins. They are numbered by growing multiplicity.
 */
public final class SpectrumBars {
  private static final double HALF = 0.5;

  private final List<Bin> bins;
  private final boolean running;
  private final long[] values;
  private final BlockMax tallest;

  SpectrumBars(KmerSpectrum spectrum, SpectrumMeasure measure) {
    this.bins = spectrum.bins();
    this.running = measure == SpectrumMeasure.CUMULATIVE;
    this.values = new long[bins.size()];
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      Bin bin = bins.get(i);
      sum += bin.distinct();
      values[i] =
          switch (measure) {
            case DISTINCT -> bin.distinct();
            case OCCURRENCES -> bin.multiplicity() * bin.distinct();
            case CUMULATIVE -> sum;
          };
    }
    this.tallest = new BlockMax(values);
  }

  /** How many there are. */
  public int count() {
    return values.length;
  }

  long multiplicity(int bar) {
    return bins.get(bar).multiplicity();
  }

  /** How high a bar is. */
  public long value(int bar) {
    return values[bar];
  }

  double from(int bar) {
    return bins.get(bar).multiplicity() - HALF;
  }

  double to(int bar) {
    return running && bar + 1 < values.length ? from(bar + 1) : multiplicity(bar) + HALF;
  }

  /** Where the last bar ends; ½ when there is none. */
  public double end() {
    return values.length == 0 ? HALF : to(values.length - 1);
  }

  /** The first bar that begins at a multiplicity or right of it. */
  int firstFrom(double multiplicity) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from(middle) < multiplicity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int tallest(int from, int to) {
    return tallest.place(from, to);
  }

  /**
   * How high the tallest bar is of those of which a part lies between two multiplicities.
   *
   * @param limit taller ones do not count, unless all are taller
   * @return 0 when there is none
   */
  public long tallest(double from, double to, double limit) {
    int first = firstFrom(from);
    if (first > 0 && to(first - 1) > from) {
      first--;
    }
    int end = firstFrom(to);
    long most = limit >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) Math.floor(limit);
    int found = tallest.place(first, end, most);
    if (found < 0) {
      found = tallest.place(first, end);
    }
    return found < 0 ? 0 : values[found];
  }
}
