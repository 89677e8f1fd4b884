package hearth.app.charts;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** One series of bars as JFreeChart reads it: each from one number to another, by growing x. */
abstract class IntervalDataset extends AbstractIntervalXYDataset {
  private static final long serialVersionUID = 1L;

  private final String name;

  IntervalDataset(String name) {
    this.name = name;
  }

  /** How many bars there are. */
  abstract int count();

  /** The place of a bar, as a person reads it. */
  abstract Number x(int item);

  /** The height of a bar. */
  abstract Number y(int item);

  /** Where a bar begins. */
  abstract double from(int item);

  /** Where a bar ends. */
  abstract double to(int item);

  /** The first bar that begins at a place or right of it. */
  final int firstFrom(double place) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tallest of the bars from {@code from} to before {@code to}, which are some. */
  int tallest(int from, int to) {
    int tallest = from;
    for (int item = from + 1; item < to; item++) {
      tallest = getYValue(0, item) > getYValue(0, tallest) ? item : tallest;
    }
    return tallest;
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return name;
  }

  @Override
  public int getItemCount(int series) {
    return count();
  }

  @Override
  public double getXValue(int series, int item) {
    return x(item).doubleValue();
  }

  @Override
  public Number getX(int series, int item) {
    return x(item);
  }

  @Override
  public double getStartXValue(int series, int item) {
    return from(item);
  }

  @Override
  public Number getStartX(int series, int item) {
    return getStartXValue(series, item);
  }

  @Override
  public double getEndXValue(int series, int item) {
    return to(item);
  }

  @Override
  public Number getEndX(int series, int item) {
    return getEndXValue(series, item);
  }

  @Override
  public double getYValue(int series, int item) {
    return y(item).doubleValue();
  }

  @Override
  public Number getY(int series, int item) {
    return y(item);
  }

  @Override
  public double getStartYValue(int series, int item) {
    return getYValue(series, item);
  }

  @Override
  public Number getStartY(int series, int item) {
    return getY(series, item);
  }

  @Override
  public double getEndYValue(int series, int item) {
    return getYValue(series, item);
  }

  @Override
  public Number getEndY(int series, int item) {
    return getY(series, item);
  }
}
