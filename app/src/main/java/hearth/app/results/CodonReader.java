package hearth.app.results;

import hearth.app.plot.ChartReader;
import hearth.app.plot.Drawn;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

/** Reads the bars of a codon chart, in the chart's own order and words. */
final class CodonReader implements ChartReader {
  private static final int SERIES = 0;
  private JFreeChart chart;

  CodonReader(JFreeChart first) {
    this.chart = first;
  }

  /** Reads another chart of the same table from now on. */
  JFreeChart use(JFreeChart other) {
    chart = other;
    return other;
  }

  private CategoryDataset data() {
    return chart.getCategoryPlot().getDataset();
  }

  @Override
  public int count() {
    return data().getColumnCount();
  }

  @Override
  public int nearest(JFreeChart shown, @Nullable ChartRenderingInfo drawn, double x, double y) {
    Rectangle2D area = Drawn.dataArea(drawn);
    if (area == null || !area.contains(x, y)) {
      return -1;
    }
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < count(); i++) {
      double distance = Math.abs(middle(shown, area, i) - x);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  @Override
  public @Nullable Double position(
      JFreeChart shown, @Nullable ChartRenderingInfo drawn, int index) {
    Rectangle2D area = Drawn.dataArea(drawn);
    return area == null ? null : middle(shown, area, index);
  }

  private double middle(JFreeChart shown, Rectangle2D area, int index) {
    CategoryPlot plot = shown.getCategoryPlot();
    return plot.getDomainAxis().getCategoryMiddle(index, count(), area, plot.getDomainAxisEdge());
  }

  @Override
  public String sentence(int index) {
    CategoryPlot plot = chart.getCategoryPlot();
    return String.valueOf(
        plot.getRenderer()
            .getToolTipGenerator(SERIES, index)
            .generateToolTip(data(), SERIES, index));
  }
}
