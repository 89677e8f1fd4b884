package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** A spectrum as JFreeChart reads it, without a copy: one bar from m − ½ to m + ½ for each bin. */
final class SpectrumDataset extends AbstractIntervalXYDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<Bin> bins;
  private final String name;

  SpectrumDataset(KmerSpectrum spectrum, String name) {
    this.bins = spectrum.bins();
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
    return bins.size();
  }

  @Override
  public double getXValue(int series, int item) {
    return bins.get(item).multiplicity();
  }

  @Override
  public Number getX(int series, int item) {
    return bins.get(item).multiplicity();
  }

  @Override
  public double getStartXValue(int series, int item) {
    return getXValue(series, item) - 0.5;
  }

  @Override
  public Number getStartX(int series, int item) {
    return getStartXValue(series, item);
  }

  @Override
  public double getEndXValue(int series, int item) {
    return getXValue(series, item) + 0.5;
  }

  @Override
  public Number getEndX(int series, int item) {
    return getEndXValue(series, item);
  }

  @Override
  public double getYValue(int series, int item) {
    return bins.get(item).distinct();
  }

  @Override
  public Number getY(int series, int item) {
    return bins.get(item).distinct();
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
