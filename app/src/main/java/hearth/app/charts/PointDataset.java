package hearth.app.charts;

import hearth.app.charts.PointPlot.Points;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Points as JFreeChart reads them, without a copy. */
final class PointDataset extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private final transient Points points;
  private final String name;

  PointDataset(Points points, String name) {
    this.points = points;
    this.name = name;
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
    return points.count();
  }

  @Override
  public Number getX(int series, int item) {
    return points.x(item);
  }

  @Override
  public Number getY(int series, int item) {
    return points.y(item);
  }
}
