package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonDetails.Gene;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenePlotsTest {

  @ParameterizedTest
  @CsvSource({"0, 31", "0.5, 60.5", "1, 32", "0.2, 44.8470588"})
  void theCurveIsWrights(double s, double expected) {
    assertThat(GenePlots.expected(s)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void everyGeneWithBothFiguresIsAPoint() {
    CodonDetails details = Genes.of(500, null);
    List<Gene> drawn = GenePlots.drawn(details);
    PointPlot plot = GenePlots.numbers(details, drawn);
    XYPlot chart = plot.draw(ChartTheme.LIGHT).getXYPlot();
    XYDataset data = chart.getDataset();

    assertThat(drawn).hasSize(490);
    assertThat(data.getItemCount(0)).isEqualTo(490);
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(data.getXValue(0, i)).isEqualTo(drawn.get(i).gc3s());
      assertThat(data.getYValue(0, i)).isEqualTo(drawn.get(i).nc());
    }
    assertThat(plot.notes()).hasSize(2).last().asString().startsWith("10 genes are too short");
    assertThat(chart.getDataset(PointChart.CURVE).getYValue(0, 100)).isEqualTo(60.5);
    assertThat(plot.words().apply(0))
        .startsWith(drawn.get(0).name() + ": Nc ")
        .contains("at GC3s 0.");
  }

  /** As shapes, in a fine image, and in an image of one pixel for each of the display. */
  @ParameterizedTest
  @ValueSource(ints = {300, 5_000, 40_000})
  void noPointVanishes(int count) {
    CodonDetails details = Genes.of(count, null);
    List<Gene> drawn = GenePlots.drawn(details);
    JFreeChart chart = GenePlots.numbers(details, drawn).draw(ChartTheme.LIGHT);
    ChartRenderingInfo info = new ChartRenderingInfo();
    BufferedImage image = new BufferedImage(900, 560, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 900, 560), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    XYPlot plot = chart.getXYPlot();

    for (Gene gene : drawn) {
      int x = (int) at(plot.getDomainAxis(), gene.gc3s(), area, true);
      int y = (int) at(plot.getRangeAxis(), gene.nc(), area, false);
      if (new Rectangle(1, 1, 897, 557).contains(x, y) && area.contains(x, y)) {
        assertThat(isInk(image, x, y)).as(gene.name()).isTrue();
      }
    }
  }

  private static double at(ValueAxis axis, double value, Rectangle2D area, boolean across) {
    XYPlot plot = (XYPlot) axis.getPlot();
    return Math.round(
        axis.valueToJava2D(
            value, area, across ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge()));
  }

  /** Whether a pixel or one beside it is no longer white. */
  private static boolean isInk(BufferedImage image, int x, int y) {
    for (int v = -1; v <= 1; v++) {
      for (int u = -1; u <= 1; u++) {
        if (image.getRGB(x + u, y + v) != Color.WHITE.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void withoutGenesItSaysWhatToDo() {
    PointPlot plot = GenePlots.numbers(CodonDetails.NONE, List.of());

    assertThat(plot.draw(ChartTheme.DARK).getXYPlot().getNoDataMessage())
        .contains("Run the job again");
    assertThat(CaiPlot.of(CodonDetails.NONE).draw(ChartTheme.DARK).getXYPlot().getNoDataMessage())
        .contains("Run the job again");
  }

  @Test
  void everyGeneIsInOneBarOfItsIndex() {
    CodonDetails details = Genes.of(1000, null);
    CaiPlot plot = CaiPlot.of(details);

    assertThat(plot.genes()).isEqualTo(999);
    assertThat(plot.bars().stream().mapToLong(CaiPlot.Bar::genes).sum()).isEqualTo(999);
    for (CaiPlot.Bar bar : plot.bars()) {
      long counted =
          details.genes().stream()
              .filter(
                  gene ->
                      gene.cai() >= bar.from()
                          && (gene.cai() < bar.to() || bar.to() == 1 && gene.cai() == 1))
              .count();
      assertThat(bar.genes()).as(bar.words()).isEqualTo(counted);
    }
    assertThat(plot.draw(ChartTheme.LIGHT).getXYPlot().getDataset().getItemCount(0))
        .isEqualTo(plot.bars().size());
  }
}
