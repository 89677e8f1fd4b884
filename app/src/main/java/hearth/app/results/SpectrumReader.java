package hearth.app.results;

import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Reads the bins of a spectrum. */
final class SpectrumReader implements ChartReader {
  private final List<Bin> bins;

  SpectrumReader(KmerSpectrum spectrum) {
    this.bins = spectrum.bins();
  }

  @Override
  public int count() {
    return bins.size();
  }

  @Override
  public int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || !area.contains(x, y) || bins.isEmpty()) {
      return -1;
    }
    XYPlot plot = chart.getXYPlot();
    return nearest(plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()));
  }

  /** The bin whose multiplicity is nearest. */
  int nearest(double multiplicity) {
    int low = 0;
    int high = bins.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bins.get(middle).multiplicity() < multiplicity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean earlier =
        low > 0
            && multiplicity - bins.get(low - 1).multiplicity()
                < bins.get(low).multiplicity() - multiplicity;
    return earlier ? low - 1 : low;
  }

  @Override
  public @Nullable Double position(
      JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || index >= bins.size()) {
      return null;
    }
    XYPlot plot = chart.getXYPlot();
    return plot.getDomainAxis()
        .valueToJava2D(bins.get(index).multiplicity(), area, plot.getDomainAxisEdge());
  }

  @Override
  public String sentence(int index) {
    Bin bin = bins.get(index);
    return Messages.text("chart.spectrum.tooltip", bin.multiplicity(), bin.distinct());
  }
}
