package hearth.app.charts;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYZDataset;

/** The cells of a map as JFreeChart reads them, without a copy: row by row, each at its middle. */
final class CellDataset extends AbstractXYZDataset {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;

  private final transient HeatPlot data;

  CellDataset(HeatPlot data) {
    this.data = data;
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.NONE;
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return data.title();
  }

  @Override
  public int getItemCount(int series) {
    return data.size();
  }

  @Override
  public Number getX(int series, int item) {
    return item % data.width() + HALF;
  }

  @Override
  public Number getY(int series, int item) {
    return item / data.width() + HALF;
  }

  @Override
  public Number getZ(int series, int item) {
    return data.cells().value(item / data.width(), item % data.width());
  }
}
