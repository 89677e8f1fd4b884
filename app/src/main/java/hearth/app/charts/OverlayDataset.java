package hearth.app.charts;

import hearth.app.charts.OverlayPlot.Line;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * Several spectra as JFreeChart reads them. Multiplicities between two bins that no k-mer has count
 * as none: the line goes down to the ground there, and does not go across.
 */
final class OverlayDataset extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<Line> lines;
  private final double[][] xs;
  private final double[][] ys;

  /**
   * @param none what is drawn for no k-mers, which a logarithmic axis has no place for
   */
  OverlayDataset(OverlayPlot plot, double none) {
    lines = plot.lines();
    xs = new double[lines.size()][];
    ys = new double[lines.size()][];
    for (int i = 0; i < lines.size(); i++) {
      fill(i, plot.value(lines.get(i), 1), none);
    }
  }

  private void fill(int series, double unit, double none) {
    List<Bin> bins = lines.get(series).spectrum().bins();
    double[] x = new double[bins.size() * 3 + 1];
    double[] y = new double[bins.size() * 3 + 1];
    int count = 0;
    long next = 1;
    for (Bin bin : bins) {
      if (bin.multiplicity() > next) {
        x[count] = next;
        y[count++] = none;
        if (bin.multiplicity() - 1 > next) {
          x[count] = bin.multiplicity() - 1;
          y[count++] = none;
        }
      }
      x[count] = bin.multiplicity();
      y[count++] = bin.distinct() * unit;
      next = bin.multiplicity() + 1;
    }
    if (count > 0) {
      x[count] = next;
      y[count++] = none;
    }
    xs[series] = Arrays.copyOf(x, count);
    ys[series] = Arrays.copyOf(y, count);
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public int getSeriesCount() {
    return lines.size();
  }

  /** Two may have the same name. */
  @Override
  public Comparable<?> getSeriesKey(int series) {
    return lines.get(series).place() + " " + lines.get(series).name();
  }

  @Override
  public int getItemCount(int series) {
    return xs[series].length;
  }

  @Override
  public double getXValue(int series, int item) {
    return xs[series][item];
  }

  @Override
  public Number getX(int series, int item) {
    return xs[series][item];
  }

  @Override
  public double getYValue(int series, int item) {
    return ys[series][item];
  }

  @Override
  public Number getY(int series, int item) {
    return ys[series][item];
  }
}
